import { z } from 'zod'
import { maxCommentUnits, maxOpenTextUnits } from '#courses/format/answer-schema.ts'
import { courseLanguages } from '#courses/format/course-language.ts'
import { stableIdSchema } from '#courses/format/stable-id.ts'
import { errorCodes } from './errors/error-codes.ts'
import { languageSchema } from './language-schema.ts'
import { publisherKeyViewSchema } from './pack-import.ts'
import { passphraseSchema } from './protection.ts'
import { questionSchema } from './question-view.ts'

const levels = z.array(z.strictObject({ criterion: stableIdSchema, milliPoints: z.int().min(0) })).readonly()

/** One written answer that waits for a person, with what was given for it here so far. Times are milliseconds since 1970 UTC. */
export const waitingAnswerSchema = z.strictObject({
  learner: z.string(),
  name: z.string(),
  attempt: z.uuid(),
  pack: stableIdSchema,
  packTitle: z.string(),
  module: stableIdSchema,
  moduleTitle: z.string(),
  /** As it was asked, in the language of the answer; its type is `open`. */
  question: questionSchema,
  language: z.enum(courseLanguages),
  text: z.string().max(maxOpenTextUnits),
  submittedAt: z.int(),
  levels,
  comment: z.string(),
  /** Every criterion has a level. */
  isWhole: z.boolean(),
  /** When it was handed back; it does not change any more. */
  returnedAt: z.int().nullable(),
})

/** See {@link waitingAnswerSchema}. */
export type WaitingAnswer = z.infer<typeof waitingAnswerSchema>

/** Everything that waits, question by question, and the keys to sign with. */
export const markingDeskSchema = z.strictObject({
  answers: z.array(waitingAnswerSchema).readonly(),
  keys: z.array(publisherKeyViewSchema).readonly(),
})

/** See {@link markingDeskSchema}. */
export type MarkingDesk = z.infer<typeof markingDeskSchema>

/** What became of the answers of one learner: how many attempts have their marks in the file, or why there is none. */
export const returnOutcomeSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('returned'),
    learner: z.string(),
    name: z.string(),
    attempts: z.int(),
    file: z.string().nullable(),
  }),
  z.strictObject({
    kind: z.literal('refused'),
    learner: z.string(),
    name: z.string(),
    code: z.enum(errorCodes),
    details: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
])

/** See {@link returnOutcomeSchema}. */
export type ReturnOutcome = z.infer<typeof returnOutcomeSchema>

/** What is given for one answer: levels may still be missing. */
export const givenMarkSchema = z.strictObject({
  learner: z.string().min(1).max(80),
  attempt: z.uuid(),
  question: stableIdSchema,
  levels,
  comment: z.string().max(maxCommentUnits),
})

/** See {@link givenMarkSchema}. */
export type GivenMark = z.infer<typeof givenMarkSchema>

/** A file of what is given for many answers. What stands beside that is for whoever fills it in, and is passed over. */
export const marksFileSchema = z.strictObject({
  format: z.literal(1),
  marks: z
    .array(
      givenMarkSchema.extend({
        name: z.string().optional(),
        prompt: z.string().optional(),
        text: z.string().optional(),
        rubric: z
          .array(
            z.strictObject({
              criterion: stableIdSchema,
              text: z.string(),
              levels: z.array(z.strictObject({ milliPoints: z.int(), text: z.string() })).readonly(),
            }),
          )
          .readonly()
          .optional(),
      }),
    )
    .max(10_000)
    .readonly(),
})

/** See {@link marksFileSchema}. */
export type MarksFile = z.infer<typeof marksFileSchema>

/** Shapes of the channels about answers that a person marks. */
export const markingChannels = {
  'marking:view': { input: z.strictObject({ language: languageSchema }), output: markingDeskSchema },
  /** Keeps what is given so far; says whether every criterion has a level. */
  'marking:keep': { input: givenMarkSchema, output: z.boolean() },
  /** Asks for a folder and writes one file for each learner all of whose answers are marked; `null` when no folder was picked. */
  'marking:return': {
    input: z.strictObject({ key: z.string().max(100), passphrase: passphraseSchema, language: languageSchema }),
    output: z.array(returnOutcomeSchema).readonly().nullable(),
  },
} as const
