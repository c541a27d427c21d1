import { z } from 'zod'
import { answerSchema } from '#courses/format/answer-schema.ts'
import { stableIdSchema } from '#courses/format/stable-id.ts'
import { attemptViewSchema } from './attempt-view.ts'
import { attestationGivenSchema, courseCompletionSchema, evaluationGivenSchema } from './completion.ts'
import { trustedIssuerSchema, verificationSchema } from './credential.ts'
import { errorCodes } from './errors/error-codes.ts'
import { learnerSchema } from './learner.ts'
import { moduleStandingSchema, moduleViewSchema, packViewSchema } from './library-view.ts'
import { completionLevels } from './record-words.ts'

/** `--answers FILE.json` of `tianye attempt`: answers by question, in any order. */
export const answersFileSchema = z.strictObject({
  format: z.literal(1),
  answers: z.array(z.strictObject({ question: stableIdSchema, answer: answerSchema })).max(1000),
})

/** `--answers FILE.json` of `tianye evaluate`: the evaluation, and with `attest` the statement in its exact words. */
export const evaluationFileSchema = z.discriminatedUnion('attest', [
  evaluationGivenSchema.extend({ format: z.literal(1), attest: z.literal(false) }),
  evaluationGivenSchema.extend({
    format: z.literal(1),
    attest: z.literal(true),
    statement: attestationGivenSchema.shape.text,
  }),
])

/** `--issuers FILE.json` of `tianye verify`: whose signatures to trust. */
export const issuersFileSchema = z.strictObject({
  format: z.literal(1),
  issuers: z.array(trustedIssuerSchema).max(1000),
})

const moduleLine = z.strictObject({
  module: stableIdSchema,
  title: z.string(),
  summary: z.string(),
  minutes: z.int(),
  questions: z.int(),
})

/** Files by their path inside the pack; lines and columns count from 1, columns in UTF-16 units. */
const place = { file: z.string(), line: z.int(), column: z.int() }

const problem = z.strictObject({
  ruleId: z.string(),
  severity: z.enum(['error', 'warning']),
  place: z.strictObject(place),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  /** In the language of the call. */
  message: z.string(),
})

/** Every `--json` document, by command. All carry `ok: true`. */
export const cliDocuments = {
  'learner new': z.strictObject({ ok: z.literal(true), learner: learnerSchema }),
  'learner list': z.strictObject({ ok: z.literal(true), learners: z.array(learnerSchema).readonly() }),
  'pack list': z.strictObject({
    ok: z.literal(true),
    packs: z.array(
      packViewSchema
        .omit({ modules: true, examination: true })
        .extend({ modules: z.array(moduleLine), examination: moduleLine.nullable() }),
    ),
  }),
  'pack lint': z.strictObject({
    ok: z.literal(true),
    profile: z.string().nullable(),
    errors: z.int(),
    warnings: z.int(),
    problems: z.array(problem),
    /** With `--fix`: the ids that were written, with the line of each before writing. */
    written: z.array(
      z.strictObject({
        ...place,
        id: stableIdSchema,
        kind: z.enum(['module', 'heading', 'question', 'choice', 'item']),
      }),
    ),
    /** With `--fix`: where ids are missing and none was written. */
    refused: z.array(z.strictObject(place)),
  }),
  'pack reid': z.strictObject({
    ok: z.literal(true),
    from: stableIdSchema,
    to: stableIdSchema,
    files: z.array(z.strictObject({ file: z.string(), line: z.int() })),
  }),
  study: z.strictObject({ ok: z.literal(true), module: moduleViewSchema }),
  'study --seen': z.strictObject({ ok: z.literal(true), completion: courseCompletionSchema }),
  attempt: z.strictObject({ ok: z.literal(true), attempt: attemptViewSchema }),
  evaluate: z.strictObject({ ok: z.literal(true), completion: courseCompletionSchema }),
  record: z.strictObject({
    ok: z.literal(true),
    serial: z.string(),
    level: z.enum(completionLevels),
    file: z.string(),
  }),
  verify: verificationSchema.extend({ ok: z.literal(true) }),
  progress: z.strictObject({
    ok: z.literal(true),
    learner: learnerSchema,
    packs: z.array(
      z.strictObject({
        pack: stableIdSchema,
        title: z.string(),
        modules: z.array(
          z.strictObject({
            module: stableIdSchema,
            title: z.string(),
            standing: moduleStandingSchema,
            attempts: z.int(),
          }),
        ),
        completion: courseCompletionSchema,
      }),
    ),
  }),
} as const

/** The `--json` document of a failure, on standard output, with the exit code beside it. */
export const cliFailureSchema = z.strictObject({
  ok: z.literal(false),
  error: z.strictObject({
    code: z.enum([...errorCodes, 'usage']),
    message: z.string(),
    details: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
})
