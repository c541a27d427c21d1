import type { Attempt, AttemptQuestion } from '#courses/record/projections/attempt-projection.ts'

/** The questions of an attempt that were answered in writing for a person to mark, in the order drawn. */
export function openAnswers({ questions }: Attempt): readonly AttemptQuestion[] {
  return questions.filter(({ given }) => given?.answer.type === 'open')
}

/** Those of them that wait: handed in, and nobody has marked them. */
export function unmarkedAnswers(attempt: Attempt): readonly AttemptQuestion[] {
  return attempt.submittedAt === null ? [] : openAnswers(attempt).filter(({ mark }) => mark === null)
}
