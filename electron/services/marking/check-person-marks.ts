import { publicKeyOfDid } from '#courses/format/typack/did-key.ts'
import { rubricMarksText } from '#courses/record/payloads/rubric-marks.ts'
import type { Attempt } from '#courses/record/projections/attempt-projection.ts'
import type { RubricMark } from '#courses/rules/marking/mark-by-rubric.ts'
import { isTextSignedBy } from '#db/log/key-pair.ts'
import type { SnapshotsRepository } from '#db/repositories/snapshots-repository.ts'
import { type AttemptMarked, markedAnswers } from './mark-by-person.ts'
import { openAnswers } from './open-answers.ts'
import { rubricPoints } from './rubric-points.ts'

/**
 * Whether what a person gave is whole and theirs: each written answer has levels of the rubric as it was asked and the points of these, nothing else has
 * any, and the key that is named signed all of it for this learner. Not whose key it is.
 */
export function arePersonMarksGood(
  snapshots: SnapshotsRepository,
  learner: string,
  attempt: Attempt,
  { questions, by }: Pick<AttemptMarked, 'questions' | 'by'>,
): boolean {
  const open = openAnswers(attempt)
  const rubrics = new Map<string, RubricMark>(
    questions.flatMap(({ question, rubric }) => (rubric === undefined ? [] : [[question, rubric]])),
  )
  if (rubrics.size !== open.length) return false
  const areFitting = open.every((answered) => {
    const mark = questions.find(({ question }) => question === answered.question)
    const fitting = mark?.rubric === undefined ? null : rubricPoints(snapshots, attempt, answered, mark.rubric)
    return (
      fitting !== null &&
      mark?.earnedMilliPoints === fitting.earnedMilliPoints &&
      mark.fullMilliPoints === fitting.fullMilliPoints
    )
  })
  if (!areFitting || open.length > 0 !== (by !== undefined)) return false
  if (by === undefined) return true
  const key = publicKeyOfDid(by.did)
  const text = rubricMarksText(learner, attempt.attempt, markedAnswers(attempt, rubrics))
  return key !== null && isTextSignedBy(key, text, Buffer.from(by.signature, 'hex'))
}
