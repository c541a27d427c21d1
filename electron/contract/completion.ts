import { z } from 'zod'
import { stableIdSchema } from '#courses/format/stable-id.ts'
import { completionFactsSchema } from './credential.ts'
import { evaluationItems } from './evaluation-items.ts'
import { learnerNameSchema } from './learner.ts'
import { moduleStandingSchema, packViewSchema } from './library-view.ts'

/** An evaluation as a learner fills it in: every item, 1 (not at all) to 5 (wholly) or `null` for one who cannot say. */
export const evaluationGivenSchema = z.strictObject({
  ratings: z
    .array(z.strictObject({ item: z.enum(evaluationItems), value: z.int().min(1).max(5).nullable() }))
    .length(evaluationItems.length)
    .refine((ratings) => new Set(ratings.map(({ item }) => item)).size === ratings.length, { message: 'an item twice' })
    .readonly(),
  /** Empty for none; lone surrogates are refused, the record could not hold them. */
  comment: z
    .string()
    .max(2000)
    .refine((text) => !/\p{Cs}/u.test(text), { message: 'broken characters' }),
})

/** See {@link evaluationGivenSchema}. */
export type EvaluationGiven = z.infer<typeof evaluationGivenSchema>

/** A signature: the statement's exact words as they were shown, and the learner's name under them. */
export const attestationGivenSchema = z.strictObject({ text: z.string().min(1).max(2000), name: learnerNameSchema })

/** See {@link attestationGivenSchema}. */
export type AttestationGiven = z.infer<typeof attestationGivenSchema>

const dated = z.strictObject({ at: z.int() })

/** How far a learner is with a course. Times are milliseconds since 1970 UTC. */
export const courseCompletionSchema = z.strictObject({
  pack: stableIdSchema,
  packVersion: z.string(),
  title: z.string(),
  /**
   * Modules read through, of those the course has; `at` is when the last was, `null` while one is missing. `modules` are
   * the ones read, in the order of the course.
   */
  contentSeen: z.strictObject({
    seen: z.int(),
    of: z.int(),
    at: z.int().nullable(),
    modules: z.array(stableIdSchema).readonly(),
  }),
  /** `none` for a course without an examination. */
  examination: z.union([z.literal('none'), moduleStandingSchema]),
  examinationPassedAt: z.int().nullable(),
  evaluation: dated.nullable(),
  attestation: dated.nullable(),
  isComplete: z.boolean(),
  /** When the last of the four was recorded. */
  completedAt: z.int().nullable(),
  /** The version of the pack under which it is complete, and stays so whatever version comes later. */
  completedVersion: z.string().nullable(),
  /** The completion record, once it has a number. */
  record: z.strictObject({ serial: z.string(), at: z.int() }).nullable(),
  /** Time measured in reading and in the examination, in milliseconds. Information: nothing depends on it. */
  activeMs: z.int().min(0),
})

/** See {@link courseCompletionSchema}. */
export type CourseCompletionView = z.infer<typeof courseCompletionSchema>

/** A pack in the library with how far a learner is with its course. */
export const courseViewSchema = packViewSchema.extend({ completion: courseCompletionSchema })

/** See {@link courseViewSchema}. */
export type CourseView = z.infer<typeof courseViewSchema>

/** The completion record of a course: what it says, and that its number is in the learner's records. */
export const completionRecordSchema = z.strictObject({ serial: z.string(), facts: completionFactsSchema })

/** See {@link completionRecordSchema}. */
export type CompletionRecordView = z.infer<typeof completionRecordSchema>

/** What came of saving a file: where it lies, or that the learner thought better of it. */
export const savedFileSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('saved'), file: z.string() }),
  z.strictObject({ kind: z.literal('cancelled') }),
])

/** See {@link savedFileSchema}. */
export type SavedFile = z.infer<typeof savedFileSchema>
