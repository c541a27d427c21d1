import { z } from 'zod'
import { answerSchema } from '#courses/format/answer-schema.ts'
import { courseLanguages } from '#courses/format/course-language.ts'
import { feedbackSchema } from '#courses/format/feedback-schema.ts'
import { stableIdSchema } from '#courses/format/stable-id.ts'
import { digestSchema, uuidSchema } from '../identifiers.ts'
import { markerSchema, rubricMarkSchema } from './rubric-marks.ts'

const milliPoints = z.int().min(0)

/** Semantic version of a pack, as its manifest gives it. */
export const packVersionSchema = z
  .string()
  .max(40)
  .regex(/^\d+\.\d+\.\d+$/)

/** A question as drawn: which one, the snapshot of what was asked, and its choices in the order shown. */
export const drawnQuestionSchema = z.strictObject({
  question: stableIdSchema,
  /** Digest of the snapshot that holds question, options, key and rules. */
  snapshot: digestSchema,
  /** Ids of the choices from top to bottom; for matching the left sides, then the right ones; empty where one types. */
  shown: z.array(stableIdSchema).max(400).readonly(),
})

/** attempt-started 1. The attempt's id is the id of this event. */
export const attemptStartedSchema = z.strictObject({
  pack: stableIdSchema,
  packVersion: packVersionSchema,
  module: stableIdSchema,
  language: z.enum(courseLanguages),
  passPercent: z.int().min(1).max(100),
  questions: z
    .array(drawnQuestionSchema)
    .min(1)
    .max(1000)
    .refine((drawn) => new Set(drawn.map(({ question }) => question)).size === drawn.length)
    .readonly(),
})

/** answer-recorded 1. */
export const answerRecordedSchema = z.strictObject({
  attempt: uuidSchema,
  question: stableIdSchema,
  /** The language it was read and answered in: texts accepted and units differ by it. */
  language: z.enum(courseLanguages),
  answer: answerSchema,
  /** Time spent on the question in milliseconds, waiting not counted; `null` where nothing measured it. */
  activeMs: z.int().min(0).nullable(),
})

/** attempt-submitted 1. */
export const attemptSubmittedSchema = z.strictObject({ attempt: uuidSchema })

/**
 * attempt-marked 1: the points as the rules of `rulesVersion` gave them, in milli-points. One that was marked with keys that
 * travelled apart says with which, and what the learner may be told of each answer; one that a person marked says who.
 */
export const attemptMarkedSchema = z.strictObject({
  attempt: uuidSchema,
  rulesVersion: z.int().min(1),
  earnedMilliPoints: milliPoints,
  fullMilliPoints: milliPoints,
  passed: z.boolean(),
  /** The `.tykey` it was marked with: the SHA-256 of the file and the version of the pack it was built with. */
  tykey: z.strictObject({ digest: digestSchema, packVersion: packVersionSchema }).optional(),
  /** Who marked the open questions, where any was answered. */
  by: markerSchema.optional(),
  questions: z
    .array(
      z.strictObject({
        question: stableIdSchema,
        earnedMilliPoints: milliPoints,
        fullMilliPoints: milliPoints,
        /** Feedback on what was answered, by language; where it is not in the snapshot of what was asked. */
        feedback: z.partialRecord(z.enum(courseLanguages), feedbackSchema).optional(),
        /** Of an open question: the level of each criterion, and the comment. */
        rubric: rubricMarkSchema.optional(),
      }),
    )
    .max(1000)
    .readonly(),
})

/** module-completed 1: keeps the version, the pass mark and the minutes as they were. */
export const moduleCompletedSchema = z.strictObject({
  pack: stableIdSchema,
  packVersion: packVersionSchema,
  module: stableIdSchema,
  /** The attempt that passed; `null` for a module without questions. */
  attempt: uuidSchema.nullable(),
  passPercent: z.int().min(1).max(100),
  /** The author's estimate of study time. */
  studyMinutes: z.int().min(0),
})
