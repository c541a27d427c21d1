import type { Marker } from '#courses/record/payloads/rubric-marks.ts'
import type { Attempt } from '#courses/record/projections/attempt-projection.ts'
import { questionIn } from '#courses/record/question-snapshot.ts'
import { attemptScore } from '#courses/rules/completion/attempt-score.ts'
import { hasPassed } from '#courses/rules/completion/has-passed.ts'
import { markAnswer } from '#courses/rules/marking/mark-answer.ts'
import { markingRulesVersion } from '#courses/rules/marking/marking.ts'
import type { QuestionMark, UnmarkedQuestion } from '#courses/rules/sealing/open-sealed.ts'
import type { AppendableBody } from '#db/log/append.ts'
import type { SnapshotsRepository } from '#db/repositories/snapshots-repository.ts'
import { readSnapshot } from './attempt-snapshots.ts'

/** What is known of the module or bank when an attempt at it is marked. */
export type MarkedModule = { readonly studyMinutes: number; readonly isCompleted: boolean }

/** What marked an attempt besides the rules: keys that travelled apart, and a person. */
export type MarkedWith = { readonly tykey?: MarkingKey | undefined; readonly by?: Marker | undefined }

/** The `.tykey` that marked it: the SHA-256 of the file, and the version of its pack. */
export type MarkingKey = { readonly digest: string; readonly packVersion: string }

/**
 * The events that hand an attempt in: submitted, and where nothing is left for others to mark marked, and on a first pass completed, with the terms as
 * they were. An attempt that is sealed, or with answers to open questions, is submitted only. In a module open questions are practice: its other
 * questions decide at once, and what a person gives for the open ones comes on top later, without changing that.
 */
export function handIn(
  attempt: Attempt,
  snapshots: SnapshotsRepository,
  module: MarkedModule & { readonly isPractice: boolean },
): readonly AppendableBody[] {
  const submitted: AppendableBody = { kind: 'attempt-submitted', v: 1, payload: { attempt: attempt.attempt } }
  const all = marksHere(attempt, snapshots)
  if (all === null) return [submitted]
  const deciding = all.filter(({ isOpen }) => !isOpen)
  const counted = module.isPractice && deciding.length > 0 ? deciding : all
  const marks = settledMarks(counted.map(({ mark }) => mark))
  return marks === null ? [submitted] : [submitted, ...markingBodies(attempt, marks, module)]
}

/** Marks by the keys that came with what was asked; `null` where they travel apart. */
export function marksHere(
  attempt: Attempt,
  snapshots: SnapshotsRepository,
): readonly { readonly isOpen: boolean; readonly mark: QuestionMark | UnmarkedQuestion }[] | null {
  const marks: { isOpen: boolean; mark: QuestionMark | UnmarkedQuestion }[] = []
  for (const { question: id, snapshot: digest, given } of attempt.questions) {
    const { question, key } = questionIn(readSnapshot(snapshots, digest), given?.language ?? attempt.language)
    if (key === null) return null
    const full = { question: id, fullMilliPoints: question.milliPoints }
    const marking = given === null ? { milliPoints: 0 } : markAnswer(question, key, given.answer)
    const mark =
      marking === null ? { ...full, earnedMilliPoints: null } : { ...full, earnedMilliPoints: marking.milliPoints }
    marks.push({ isOpen: question.type === 'open', mark })
  }
  return marks
}

/** The marks, once none is left for a person to give; `null` before. */
export function settledMarks(marks: readonly (QuestionMark | UnmarkedQuestion)[]): readonly QuestionMark[] | null {
  const settled = marks.flatMap((mark) => (mark.earnedMilliPoints === null ? [] : [mark]))
  return settled.length < marks.length ? null : settled
}

/** The events that mark an attempt with these points: marked, with what besides the rules if anything, and on a first pass completed. */
export function markingBodies(
  attempt: Attempt,
  marks: readonly QuestionMark[],
  { studyMinutes, isCompleted }: MarkedModule,
  { tykey, by }: MarkedWith = {},
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
      ...(by && { by }),
      questions: marks,
    },
  }
  if (!passed || isCompleted) return [marked]
  const completed = { pack, packVersion, module, attempt: id, passPercent, studyMinutes }
  return [marked, { kind: 'module-completed', v: 1, payload: completed }]
}
