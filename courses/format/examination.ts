import { z } from 'zod'
import { stableIdSchema } from './stable-id.ts'
import { wantedForm } from './wanted-form.ts'

/** How hard a question is: 1 recalls, 2 applies to a case like those taught, 3 weighs a new one. */
export const difficulties = [1, 2, 3] as const

/** One of them. */
export type Difficulty = (typeof difficulties)[number]

/** The two forms that the questions of a bank may be divided into. */
export const bankForms = ['a', 'b'] as const

/** One of them. */
export type BankForm = (typeof bankForms)[number]

/** Most questions of a paper that is drawn. Our own choice, above any that a person can sit. */
const maxPaperQuestions = 200

/** So many questions that test an objective, of one difficulty or of any. */
const drawLineSchema = z
  .strictObject({
    objective: stableIdSchema,
    difficulty: z.literal(difficulties).optional(),
    count: z.int().min(1).max(100),
  })
  .readonly()

/** See {@link drawLineSchema}. */
export type DrawLine = z.infer<typeof drawLineSchema>

/**
 * When another attempt may be begun: after every `count` attempts that did not pass there is a wait. There is no last
 * attempt, and no wait is longer than thirty days.
 */
const attemptRulesSchema = z.strictObject({
  count: z.int().min(1).max(20),
  waitHours: z
    .int()
    .min(1)
    .max(30 * 24),
})

/** See {@link attemptRulesSchema}. */
export type AttemptRules = z.infer<typeof attemptRulesSchema>

/** `examination` of `pack.yaml`. Without `draw` the whole bank, or one whole form of it, is asked. */
export const examinationSchema = z.strictObject({
  /** Name of the bank. */
  bank: stableIdSchema,
  draw: z
    .array(drawLineSchema)
    .min(1)
    .refine(
      (lines) => lines.reduce((sum, { count }) => sum + count, 0) <= maxPaperQuestions,
      wantedForm(`count + … ≤ ${maxPaperQuestions}`),
    )
    .readonly()
    .optional(),
  attempts: attemptRulesSchema.optional(),
})

/** See {@link examinationSchema}. */
export type Examination = z.infer<typeof examinationSchema>
