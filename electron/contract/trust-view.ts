import { z } from 'zod'
import { stableIdSchema } from '#courses/format/stable-id.ts'
import { errorCodes } from './errors/error-codes.ts'
import { paperLapseSchema } from './paper-lapse.ts'
import { givenLevels } from './record-words.ts'

/** A list that came in or is held here. Times are milliseconds since 1970 UTC. */
export const takenListSchema = z.strictObject({
  kind: z.enum(['issuer-list', 'status-list']),
  /** Of an issuer list its own, of a status list the organisation's. */
  name: z.string(),
  number: z.int(),
  at: z.int(),
  signer: z.string(),
  /** Of the signer's key, in groups of four digits. */
  fingerprint: z.string(),
  entries: z.int(),
  revoked: z.int(),
  /** Whether it was not held before. */
  isNew: z.boolean(),
})

/** See {@link takenListSchema}. */
export type TakenList = z.infer<typeof takenListSchema>

/** Somebody's request for a credential, as it lies in their records. */
export const certificateRequestSchema = z.strictObject({
  request: z.string(),
  learner: z.string(),
  /** As it is to be printed. */
  name: z.string(),
  pack: stableIdSchema,
  packVersion: z.string(),
  level: z.enum(givenLevels),
  at: z.int(),
  registrationNumber: z.string().nullable(),
  replaces: z
    .strictObject({ serial: z.string(), reason: z.enum(['renewal', 'name-corrected', 'reissued']) })
    .nullable(),
  /** The serial that answered it here or in the learner's records; `null` while none has. */
  answered: z.string().nullable(),
})

/** See {@link certificateRequestSchema}. */
export type CertificateRequest = z.infer<typeof certificateRequestSchema>

/** What became of one request: a credential, points for a sealed examination, or why not. */
export const answerOutcomeSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('given'),
    request: certificateRequestSchema,
    serial: z.string(),
    file: z.string().nullable(),
  }),
  z.strictObject({
    kind: z.literal('marked'),
    request: certificateRequestSchema,
    attempts: z.int(),
    file: z.string().nullable(),
  }),
  z.strictObject({
    kind: z.literal('refused'),
    request: certificateRequestSchema,
    code: z.enum(errorCodes),
    details: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
])

/** See {@link answerOutcomeSchema}. */
export type AnswerOutcome = z.infer<typeof answerOutcomeSchema>

/** A credential that was given here. */
export const givenCredentialSchema = z.strictObject({
  serial: z.string(),
  level: z.enum(givenLevels),
  learner: z.string(),
  name: z.string(),
  pack: stableIdSchema,
  issuedAt: z.int(),
  expiresOn: z.string().nullable(),
  replaces: z.string().nullable(),
  withdrawn: z.strictObject({ at: z.int(), reason: z.string() }).nullable(),
})

/** See {@link givenCredentialSchema}. */
export type GivenCredentialView = z.infer<typeof givenCredentialSchema>

/** What an answer brought to a learner. */
export const takenAnswerSchema = z.strictObject({
  learner: z.string(),
  /** Attempts that have now what they waited for: the points of a sealed examination, or what a person gave. */
  marked: z.int(),
  /** Serials that came in; those that were here before are not among them. */
  serials: z.array(z.string()).readonly(),
})

/** See {@link takenAnswerSchema}. */
export type TakenAnswer = z.infer<typeof takenAnswerSchema>

/** What a file brought that a learner opened: an answer, or a list of issuers or of what was withdrawn. */
export const openedFileSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('answer'), answer: takenAnswerSchema }),
  z.strictObject({ kind: z.literal('list'), list: takenListSchema }),
])

/** See {@link openedFileSchema}. */
export type OpenedFile = z.infer<typeof openedFileSchema>

/** A credential of an upper level in a learner's records, and why it counts no more; `lapse` is `null` while it does. */
export const heldCredentialSchema = z.strictObject({
  serial: z.string(),
  level: z.enum(givenLevels),
  pack: stableIdSchema,
  at: z.int(),
  lapse: paperLapseSchema.nullable(),
})

/** See {@link heldCredentialSchema}. */
export type HeldCredentialView = z.infer<typeof heldCredentialSchema>
