import type { Attempt } from '#courses/record/projections/attempt-projection.ts'
import { questionIn } from '#courses/record/question-snapshot.ts'
import { attemptScore } from '#courses/rules/completion/attempt-score.ts'
import { hasPassed } from '#courses/rules/completion/has-passed.ts'
import { markAnswer } from '#courses/rules/marking/mark-answer.ts'
import { markingRulesVersion } from '#courses/rules/marking/marking.ts'
import type { QuestionMark } from '#courses/rules/sealing/open-sealed.ts'
import type { AppendableBody } from '#db/log/append.ts'
import type { SnapshotsRepository } from '#db/repositories/snapshots-repository.ts'
import { readSnapshot } from './attempt-snapshots.ts'

/** What is known of the module or bank when an attempt at it is marked. */
export type MarkedModule = { readonly studyMinutes: number; readonly isCompleted: boolean }

/** The `.tykey` that marked it: the SHA-256 of the file, and the version of its pack. */
export type MarkingKey = { readonly digest: string; readonly packVersion: string }

/**
 * The events that hand an attempt in: submitted, and where the keys are here marked, and on a first pass completed, with the
 * terms as they were. A sealed attempt is submitted only.
 */
export function handIn(
  attempt: Attempt,
  snapshots: SnapshotsRepository,
  module: MarkedModule,
): readonly AppendableBody[] {
  const submitted: AppendableBody = { kind: 'attempt-submitted', v: 1, payload: { attempt: attempt.attempt } }
  const marks: QuestionMark[] = []
  for (const { question: id, snapshot: digest, given } of attempt.questions) {
    const { question, key } = questionIn(readSnapshot(snapshots, digest), given?.language ?? attempt.language)
    if (key === null) return [submitted]
    const earnedMilliPoints = given === null ? 0 : markAnswer(question, key, given.answer).milliPoints
    marks.push({ question: id, earnedMilliPoints, fullMilliPoints: question.milliPoints })
  }
  return [submitted, ...markingBodies(attempt, marks, module)]
}

/** The events that mark an attempt with these points: marked, by which key that travelled apart if any, and on a first pass completed. */
export function markingBodies(
  attempt: Attempt,
  marks: readonly QuestionMark[],
  { studyMinutes, isCompleted }: MarkedModule,
  tykey?: MarkingKey,
): readonly AppendableBody[] {
  const score = attemptScore(
    marks.map((mark) => ({ id: mark.question, milliPoints: mark.fullMilliPoints })),
    new Map(marks.map((mark) => [mark.question, mark.earnedMilliPoints])),
  )
  const passed = hasPassed(score.milliPoints, score.totalMilliPoints, attempt.passPercent)
  const { attempt: id, pack, packVersion, module, passPercent } = attempt
  const marked: AppendableBody = {
    kind: 'attempt-marked',
    v: 1,
    payload: {
      attempt: id,
      rulesVersion: markingRulesVersion,
      earnedMilliPoints: score.milliPoints,
      fullMilliPoints: score.totalMilliPoints,
      passed,
      ...(tykey && { tykey }),
      questions: marks,
    },
  }
  if (!passed || isCompleted) return [marked]
  const completed = { pack, packVersion, module, attempt: id, passPercent, studyMinutes }
  return [marked, { kind: 'module-completed', v: 1, payload: completed }]
}
