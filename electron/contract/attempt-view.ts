import { z } from 'zod'
import { stableIdSchema } from '#courses/format/stable-id.ts'
import { attemptQuestionSchema } from './question-view.ts'

/** What an attempt came to. Points in milli-points (1000 = one point), the share in basis points (10000 = all). */
export const attemptResultSchema = z.strictObject({
  earnedMilliPoints: z.int().min(0),
  fullMilliPoints: z.int().min(0),
  basisPoints: z.int().min(0).max(10_000),
  passed: z.boolean(),
})

/** See {@link attemptResultSchema}. */
export type AttemptResult = z.infer<typeof attemptResultSchema>

/** An attempt at a module as the learner sees it. Times are milliseconds since 1970 UTC. */
export const attemptViewSchema = z.strictObject({
  attempt: z.uuid(),
  pack: stableIdSchema,
  packVersion: z.string(),
  packTitle: z.string(),
  module: stableIdSchema,
  moduleTitle: z.string(),
  passPercent: z.int(),
  startedAt: z.int(),
  submittedAt: z.int().nullable(),
  /** In the order drawn. */
  questions: z.array(attemptQuestionSchema).readonly(),
  /** `null` until it is marked: with its submission, but for a sealed examination, which waits for its keys, and for what a person has to mark. */
  result: attemptResultSchema.nullable(),
})

/** See {@link attemptViewSchema}. */
export type AttemptView = z.infer<typeof attemptViewSchema>

/** One line of a learner's history with a module. */
export const attemptSummarySchema = attemptViewSchema
  .pick({ attempt: true, startedAt: true, submittedAt: true, passPercent: true, packVersion: true, result: true })
  .extend({
    answered: z.int().min(0),
    questions: z.int().min(0),
    /** Answers to open questions that nobody has marked yet. */
    unmarked: z.int().min(0),
  })

/** See {@link attemptSummarySchema}. */
export type AttemptSummary = z.infer<typeof attemptSummarySchema>
