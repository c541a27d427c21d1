import type { Attempt, AttemptQuestion } from '#courses/record/projections/attempt-projection.ts'
import { questionIn } from '#courses/record/question-snapshot.ts'
import { markByRubric, type RubricMark } from '#courses/rules/marking/mark-by-rubric.ts'
import type { QuestionMark } from '#courses/rules/sealing/open-sealed.ts'
import type { SnapshotsRepository } from '#db/repositories/snapshots-repository.ts'
import { readSnapshot } from '../study/attempt-snapshots.ts'

/** The mark of one answer by the rubric as it was asked; `null` where what was given does not fit it. */
export function rubricPoints(
  snapshots: SnapshotsRepository,
  attempt: Attempt,
  { question: id, snapshot, given }: AttemptQuestion,
  rubric: RubricMark,
): QuestionMark | null {
  const { question } = questionIn(readSnapshot(snapshots, snapshot), given?.language ?? attempt.language)
  const earnedMilliPoints = question.type === 'open' ? markByRubric(question.rubric, rubric) : null
  if (earnedMilliPoints === null) return null
  return { question: id, earnedMilliPoints, fullMilliPoints: question.milliPoints, rubric }
}
