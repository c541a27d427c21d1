import type { z } from 'zod'
import { AppError } from '#contract/errors/app-error.ts'
import type { Tykey } from '#courses/format/typack/tykey.ts'
import type { attemptMarkedSchema } from '#courses/record/payloads/attempt-payloads.ts'
import { type Marker, rubricMarksText } from '#courses/record/payloads/rubric-marks.ts'
import type { Attempt } from '#courses/record/projections/attempt-projection.ts'
import type { RubricMark } from '#courses/rules/marking/mark-by-rubric.ts'
import type { QuestionMark, UnmarkedQuestion } from '#courses/rules/sealing/open-sealed.ts'
import { signText } from '#db/log/key-pair.ts'
import type { SnapshotsRepository } from '#db/repositories/snapshots-repository.ts'
import type { OpenedKey } from '../packs/publisher-keys.ts'
import { type MarkingKey, markingBodies, marksHere, settledMarks } from '../study/mark-attempt.ts'
import { fittingKey } from '../study/mark-sealed.ts'
import { isSealed, sealedMarks } from '../study/sealed-marks.ts'
import { openAnswers } from './open-answers.ts'
import { rubricPoints } from './rubric-points.ts'

/** The payload of `attempt-marked`. */
export type AttemptMarked = z.infer<typeof attemptMarkedSchema>

/**
 * The points of an attempt that was handed in and waits for somebody else: those of the rules, by the keys that travelled apart where it is sealed, and those that a
 * person gave, `rubrics` by question, which the key signs. Where the program had marked the rest already, as in a module, the result stays as it is and the person's
 * points come on top. Throws `responses-unmarked`, `tykey-missing` or `tykey-differs`.
 */
export function markByPerson(
  snapshots: SnapshotsRepository,
  learner: string,
  attempt: Attempt,
  {
    rubrics,
    key,
    tykeys,
  }: {
    readonly rubrics: ReadonlyMap<string, RubricMark>
    readonly key: OpenedKey
    readonly tykeys: readonly Tykey[]
  },
): AttemptMarked {
  const open = openAnswers(attempt)
  const marked = new Map(
    open.map((answered) => {
      const rubric = rubrics.get(answered.question)
      const mark = rubric === undefined ? null : rubricPoints(snapshots, attempt, answered, rubric)
      if (mark === null) throw new AppError('responses-unmarked', { pack: attempt.pack })
      return [answered.question, mark]
    }),
  )
  const by = open.length === 0 ? undefined : signedBy(key, learner, attempt, rubrics)
  if (attempt.marking !== null) return withPersonMarks(attempt, attempt.marking, [...marked.values()], by)
  const { marks, tykey } = otherMarks(snapshots, attempt, tykeys)
  const all = settledMarks(marks.map((mark) => marked.get(mark.question) ?? mark))
  const [body] = all === null ? [] : markingBodies(attempt, all, { studyMinutes: 0, isCompleted: true }, { tykey, by })
  if (body?.kind !== 'attempt-marked') throw new AppError('responses-unmarked', { pack: attempt.pack })
  return body.payload
}

/** The marking that adds a person's marks to one that was there: its result stays. */
export function withPersonMarks(
  { attempt, questions }: Attempt,
  { rulesVersion, earnedMilliPoints, fullMilliPoints, passed }: NonNullable<Attempt['marking']>,
  marks: readonly QuestionMark[],
  by: Marker | undefined,
): AttemptMarked {
  const before = questions.flatMap(({ question, mark }): readonly AttemptMarked['questions'][number][] => {
    if (mark === null) return []
    const { feedback, rubric, ...points } = mark
    return [{ question, ...points, ...(feedback && { feedback }), ...(rubric && { rubric }) }]
  })
  return {
    attempt,
    rulesVersion,
    earnedMilliPoints,
    fullMilliPoints,
    passed,
    ...(by && { by }),
    questions: [...before, ...marks],
  }
}

function otherMarks(
  snapshots: SnapshotsRepository,
  attempt: Attempt,
  tykeys: readonly Tykey[],
): { readonly marks: readonly (QuestionMark | UnmarkedQuestion)[]; readonly tykey?: MarkingKey | undefined } {
  const here = isSealed(snapshots, attempt) ? null : marksHere(attempt, snapshots)
  if (here !== null) return { marks: here.map(({ mark }) => mark) }
  return {
    marks: sealedMarks(attempt, snapshots, tykeys, attempt.pack),
    tykey: fittingKey(attempt, snapshots, tykeys),
  }
}

function signedBy(
  { did, name, seed }: OpenedKey,
  learner: string,
  attempt: Attempt,
  rubrics: ReadonlyMap<string, RubricMark>,
): Marker {
  const text = rubricMarksText(learner, attempt.attempt, markedAnswers(attempt, rubrics))
  return { did, name, signature: signText(text, seed).toString('hex') }
}

/** Every written answer with what was given for it, as a marker signs them. */
export function markedAnswers(attempt: Attempt, rubrics: ReadonlyMap<string, RubricMark>) {
  return openAnswers(attempt).flatMap(({ question, given }) => {
    const rubric = rubrics.get(question)
    return given === null || rubric === undefined ? [] : [{ question, answer: given.answer, rubric }]
  })
}
