import { z } from 'zod'
import { answerSchema } from '#courses/format/answer-schema.ts'
import { courseLanguages } from '#courses/format/course-language.ts'
import type { Answer, Choice, Criterion, Question } from '#courses/format/question.ts'
import { stableIdSchema } from '#courses/format/stable-id.ts'
import type { ChoiceMark, Marking } from '#courses/rules/marking/marking.ts'
import { lessonNodesSchema } from './lesson.ts'

export type { Answer, Choice, ChoiceMark, Criterion, Question }

const choicesSchema = z.array(z.strictObject({ id: stableIdSchema, content: lessonNodesSchema })).readonly()

const common = {
  id: stableIdSchema,
  milliPoints: z.int().min(0),
  objectives: z.array(stableIdSchema).readonly(),
  prompt: lessonNodesSchema,
}

/**
 * A question before its answer is recorded. Closed, so that a key or a feedback text cannot ride along: what does not
 * stand here does not reach the page.
 */
export const questionSchema = z.discriminatedUnion('type', [
  z.strictObject({ ...common, type: z.enum(['single', 'multiple', 'true-false']), options: choicesSchema }),
  z.strictObject({ ...common, type: z.literal('ordering'), items: choicesSchema }),
  z.strictObject({ ...common, type: z.literal('matching'), lefts: choicesSchema, rights: choicesSchema }),
  z.strictObject({ ...common, type: z.literal('numeric'), unit: z.string().nullable() }),
  z.strictObject({ ...common, type: z.literal('short') }),
  z.strictObject({
    ...common,
    type: z.literal('open'),
    length: z.strictObject({ least: z.int().nullable(), most: z.int().nullable() }),
    rubric: z
      .array(
        z.strictObject({
          id: stableIdSchema,
          content: lessonNodesSchema,
          levels: z.array(z.strictObject({ milliPoints: z.int().min(0), content: lessonNodesSchema })).readonly(),
        }),
      )
      .readonly(),
  }),
]) satisfies z.ZodType<Question>

const markingSchema = z.strictObject({
  rulesVersion: z.int(),
  milliPoints: z.int().min(0),
  verdict: z.enum(['right', 'partly', 'wrong']),
  perChoice: z.array(z.strictObject({ id: stableIdSchema, mark: z.enum(['right', 'wrong', 'missed']) })).readonly(),
  note: z.enum(['not-a-number', 'unit-absent', 'unit-wrong']).nullable(),
}) satisfies z.ZodType<Marking>

/** The right answer in the form of the question, shown once the learner's own is recorded. */
const solutionSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('choices'), right: z.array(stableIdSchema).readonly() }),
  z.strictObject({ type: z.literal('order'), order: z.array(stableIdSchema).readonly() }),
  z.strictObject({
    type: z.literal('pairs'),
    pairs: z.array(z.strictObject({ left: stableIdSchema, right: stableIdSchema })).readonly(),
  }),
  z.strictObject({ type: z.literal('texts'), texts: z.array(z.string()).readonly() }),
])

/** An answer that is on the disk, with all that may be shown from then on. */
export const recordedAnswerSchema = z.strictObject({
  answer: answerSchema,
  /** The language it was answered in, which decides the texts it was marked by. */
  language: z.enum(courseLanguages),
  /** `null` while a sealed examination or an open question waits to be marked; then points and verdict alone. */
  marking: markingSchema.nullable(),
  /** Feedback by option id, in the reader's language. */
  byChoice: z.record(stableIdSchema, lessonNodesSchema),
  general: lessonNodesSchema,
  /** `null` in a sealed examination, and of an open question. */
  solution: solutionSchema.nullable(),
  /** What a person gave for an open question: of each criterion the level by its points, a comment, empty for none, and the name on the marker's key. */
  person: z
    .strictObject({
      levels: z.array(z.strictObject({ criterion: stableIdSchema, milliPoints: z.int().min(0) })).readonly(),
      comment: z.string(),
      by: z.string(),
    })
    .nullable(),
})

/** See {@link recordedAnswerSchema}. */
export type RecordedAnswer = z.infer<typeof recordedAnswerSchema>

/** One question of an attempt. */
export const attemptQuestionSchema = z.strictObject({
  question: questionSchema,
  recorded: recordedAnswerSchema.nullable(),
})

/** See {@link attemptQuestionSchema}. */
export type AttemptQuestion = z.infer<typeof attemptQuestionSchema>
