import { z } from 'zod'
import { certificateTermsSchema, textsSchema } from './credential-backing.ts'

/** Largest picture of a template, in characters of Base64: some 600 kB. */
const picture = z
  .string()
  .max(800_000)
  .regex(/^[A-Za-z0-9+/]+={0,2}$/)

/** How the page stands: with the ploughed field at its foot, or with the frame alone. */
export const templateLayouts = ['field', 'frame'] as const

/**
 * The file of a certificate's template: who signs for the organisation, what stands on the page in both languages, for how long it is
 * valid, and how it looks. The paper carries the file, so that whoever checks it draws the same page.
 */
export const certificateTemplateSchema = z.strictObject({
  format: z.literal(1),
  layout: z.enum(templateLayouts),
  /** The organisation. */
  issuer: textsSchema(200),
  /** What the paper is called. */
  title: textsSchema(80),
  /** Between the learner's name and the course's. */
  statement: textsSchema(300),
  /** Who decides on its acceptance, or by whose leave it is issued. */
  acceptance: textsSchema(500),
  /** From the day of issue, in whole months; `null` where it does not expire. */
  validMonths: z.int().min(1).max(600).nullable(),
  terms: certificateTermsSchema.omit({ courseLevel: true, categories: true }),
  /** JPEG, or PNG without transparency, in Base64. */
  logo: picture.nullable(),
  /** The picture of a seal, beside the signatory. */
  seal: picture.nullable(),
})

/** See {@link certificateTemplateSchema}. */
export type CertificateTemplate = z.infer<typeof certificateTemplateSchema>
