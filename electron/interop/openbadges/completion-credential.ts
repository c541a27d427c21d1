import { z } from 'zod'
import { credentialContexts } from './credential-ids.ts'

/** Longest text in a credential, in UTF-16 units: fifty authors in two languages fit. */
const text = z.string().min(1).max(60_000)
const types = <const T extends readonly [string, ...string[]]>(...names: T) =>
  z.tuple(names.map((name) => z.literal(name)) as { [I in keyof T]: z.ZodLiteral<T[I] & string> })

/** Hundredths of an hour: more digits would be lost where a number becomes RDF. */
const hours = z
  .number()
  .min(0)
  .max(1000)
  .refine((value) => Math.round(value * 100) / 100 === value)

const describedResult = z.strictObject({
  id: text,
  type: types('ResultDescription'),
  name: text,
  resultType: z.enum(['Result', 'RawScore', 'Status']),
  requiredValue: text.optional(),
  valueMin: text.optional(),
  valueMax: text.optional(),
})

const result = z.strictObject({
  type: types('Result'),
  resultDescription: text,
  value: text.optional(),
  status: z.literal('Completed').optional(),
})

const evidence = z.strictObject({
  id: text,
  type: types('Evidence'),
  name: text,
  genre: text,
  description: text,
  narrative: text.optional(),
})

const achievement = z.strictObject({
  id: text,
  type: types('Achievement'),
  achievementType: z.literal('CertificateOfCompletion'),
  name: text,
  description: text,
  criteria: z.strictObject({ narrative: text }),
  humanCode: text,
  version: text,
  inLanguage: text,
  creditsAvailable: hours,
  creator: z.strictObject({ id: text, type: types('Profile'), name: text, description: text }),
  resultDescription: z.array(describedResult).max(120),
})

/**
 * The shape of our completion credentials: Open Badges 3.0 (1EdTech, sections on OpenBadgeCredential and below) on the
 * VC Data Model 2.0, narrowed to the properties we write. Anything else is refused, as JSON-LD would drop or reject it.
 */
export const completionCredentialSchema = z.strictObject({
  '@context': types(...credentialContexts),
  id: text,
  type: types('VerifiableCredential', 'OpenBadgeCredential'),
  name: text,
  issuer: z.strictObject({ id: text, type: types('Profile'), name: text }),
  validFrom: text,
  validUntil: text.optional(),
  credentialSubject: z.strictObject({
    type: types('AchievementSubject'),
    identifier: z
      .array(
        z.strictObject({
          type: z.literal('IdentityObject'),
          hashed: z.literal(false),
          identityHash: text,
          identityType: z.enum(['name', 'identifier']),
        }),
      )
      .min(1)
      .max(2),
    licenseNumber: text,
    activityStartDate: text,
    activityEndDate: text,
    creditsEarned: hours,
    achievement,
    result: z.array(result).max(120),
  }),
  evidence: z.array(evidence).min(2).max(5),
})

/** A completion credential without its proof. */
export type CompletionCredential = z.infer<typeof completionCredentialSchema>

/** The same with one Data Integrity proof (W3C VC Data Integrity EdDSA Cryptosuites 1.0, eddsa-rdfc-2022). */
export const signedCredentialSchema = completionCredentialSchema.extend({
  proof: z.strictObject({
    type: z.literal('DataIntegrityProof'),
    cryptosuite: z.literal('eddsa-rdfc-2022'),
    created: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
    verificationMethod: text,
    proofPurpose: z.literal('assertionMethod'),
    proofValue: z.string().regex(/^z[1-9A-HJ-NP-Za-km-z]{64,90}$/),
  }),
})

/** A completion credential with its proof. */
export type SignedCredential = z.infer<typeof signedCredentialSchema>
