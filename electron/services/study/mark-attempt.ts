import type { Attempt } from '#courses/record/projections/attempt-projection.ts'
import { questionIn } from '#courses/record/question-snapshot.ts'
import { attemptScore } from '#courses/rules/completion/attempt-score.ts'
import { hasPassed } from '#courses/rules/completion/has-passed.ts'
import { markAnswer } from '#courses/rules/marking/mark-answer.ts'
import { markingRulesVersion } from '#courses/rules/marking/marking.ts'
import type { AppendableBody } from '#db/log/append.ts'
import type { SnapshotsRepository } from '#db/repositories/snapshots-repository.ts'
import { readSnapshot } from './attempt-snapshots.ts'

/** The events that hand an attempt in: submitted, marked, and on a first pass completed, with the terms as they were. */
export function markAttempt(
  attempt: Attempt,
  snapshots: SnapshotsRepository,
  module: { readonly studyMinutes: number; readonly isCompleted: boolean },
): readonly AppendableBody[] {
  const marks = attempt.questions.map(({ question: id, snapshot: digest, given }) => {
    const snapshot = readSnapshot(snapshots, digest)
    const { question, key } = questionIn(snapshot, given?.language ?? attempt.language)
    const earnedMilliPoints = given === null ? 0 : markAnswer(question, key, given.answer).milliPoints
    return { question: id, earnedMilliPoints, fullMilliPoints: question.milliPoints }
  })
  const score = attemptScore(
    marks.map((mark) => ({ id: mark.question, milliPoints: mark.fullMilliPoints })),
    new Map(marks.map((mark) => [mark.question, mark.earnedMilliPoints])),
  )
  const passed = hasPassed(score.milliPoints, score.totalMilliPoints, attempt.passPercent)
  const { attempt: id, pack, packVersion, module: moduleId, passPercent } = attempt
  const handedIn: readonly AppendableBody[] = [
    { kind: 'attempt-submitted', v: 1, payload: { attempt: id } },
    {
      kind: 'attempt-marked',
      v: 1,
      payload: {
        attempt: id,
        rulesVersion: markingRulesVersion,
        earnedMilliPoints: score.milliPoints,
        fullMilliPoints: score.totalMilliPoints,
        passed,
        questions: marks,
      },
    },
  ]
  if (!passed || module.isCompleted) return handedIn
  const { studyMinutes } = module
  const completed = { pack, packVersion, module: moduleId, attempt: id, passPercent, studyMinutes }
  return [...handedIn, { kind: 'module-completed', v: 1, payload: completed }]
}
