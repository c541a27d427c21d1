import type { Attempt } from '#courses/record/projections/attempt-projection.ts'
import type { AttemptMarked } from './mark-by-person.ts'

/** What a person gave for the written answers of an attempt, as the log has it, in the form in which it was recorded. */
export function recordedRubrics({ questions, marking }: Attempt): Pick<AttemptMarked, 'questions' | 'by'> {
  return {
    questions: questions.flatMap(({ question, mark }) => {
      if (!mark?.rubric) return []
      const { earnedMilliPoints, fullMilliPoints, rubric } = mark
      return [{ question, earnedMilliPoints, fullMilliPoints, rubric }]
    }),
    by: marking?.by ?? undefined,
  }
}
