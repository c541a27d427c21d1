import { z } from 'zod'
import { creditCategories, creditForms, evidenceKinds, maxScanBytes, scanTypes } from './credit-words.ts'
import { isDay } from './day.ts'
import { plainLineSchema } from './plain-line.ts'

const day = z.string().refine(isDay)

/** What somebody says of credit earned elsewhere. */
export const creditDetailsSchema = z
  .strictObject({
    title: plainLineSchema(300),
    /** Who held it. */
    provider: plainLineSchema(300),
    /** First and last day, `YYYY-MM-DD`; the last one says in which period it counts. */
    from: day,
    to: day,
    /** Minutes by kind, each kind once; `null` where nobody said which. */
    parts: z
      .array(
        z.strictObject({
          category: z.enum(creditCategories).nullable(),
          minutes: z.int().min(1).max(600_000),
        }),
      )
      .min(1)
      .max(creditCategories.length + 1)
      .refine((parts) => new Set(parts.map(({ category }) => category)).size === parts.length)
      .readonly(),
    form: z.enum(creditForms),
    evidence: z.strictObject({
      kind: z.enum(evidenceKinds),
      /** A scan, by the SHA-256 of its bytes; the bytes are kept apart and never travel with the record. */
      file: z
        .strictObject({
          digest: z.string().regex(/^[0-9a-f]{64}$/),
          type: z.enum(scanTypes),
          bytes: z.int().min(1).max(maxScanBytes),
        })
        .nullable(),
    }),
  })
  .refine(({ from, to }) => from <= to)

/** See {@link creditDetailsSchema}. */
export type CreditDetails = z.infer<typeof creditDetailsSchema>
