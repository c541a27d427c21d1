import { AppError } from '#contract/errors/app-error.ts'
import type { PackManifest } from '#courses/format/pack-manifest.ts'
import type { Tykey } from '#courses/format/typack/tykey.ts'
import type { Attempt } from '#courses/record/projections/attempt-projection.ts'
import { itemOf } from '#courses/rules/examination/draw-item.ts'
import { fillSlots } from '#courses/rules/examination/fill-slots.ts'
import { paperSize } from '#courses/rules/examination/paper-size.ts'
import type { QuestionMark } from '#courses/rules/sealing/open-sealed.ts'
import type { SnapshotsRepository } from '#db/repositories/snapshots-repository.ts'
import { type CourseLibrary, moduleIn } from '../library/course-library.ts'
import { arePersonMarksGood } from '../marking/check-person-marks.ts'
import { recordedRubrics } from '../marking/recorded-rubrics.ts'
import { rubricPoints } from '../marking/rubric-points.ts'
import { freezeQuestions } from '../study/attempt-snapshots.ts'
import { markingBodies, marksHere, settledMarks } from '../study/mark-attempt.ts'
import { isSealed, sealedMarks } from '../study/sealed-marks.ts'

/**
 * Does an attempt's examination over, from the pack and the keys of this PC, trusting nothing of the log but what was answered: a paper that the
 * draw could give, every question in the very words and with the very key of the pack, the pack's pass mark, and the same points. Throws
 * `attempt-differs` with the question, `marker-untrusted` where a person marked whose key does not count here, or `tykey-missing` and `tykey-differs` where the keys travelled apart and are not here.
 */
export async function recheckExamination(
  parts: { readonly library: CourseLibrary; readonly snapshots: SnapshotsRepository },
  manifest: PackManifest,
  attempt: Attempt,
  {
    learner,
    tykeys,
    mayMark,
  }: {
    readonly learner: string
    readonly tykeys: readonly Tykey[]
    /** Whether what a person marked with a key counts here. */
    readonly mayMark: (did: string) => boolean
  },
): Promise<void> {
  const { library, snapshots } = parts
  const { id: pack, examination } = manifest
  const differs = (question: string) => new AppError('attempt-differs', { pack, question })
  if (examination === undefined) throw differs('')
  const bank = await library.openBank(pack, examination.bank)
  const ids = attempt.questions.map(({ question }) => question)
  const all = moduleIn(bank, manifest.languages[0] ?? 'zh-CN').questions.map(itemOf)
  const asked = all.filter(({ id }) => ids.includes(id))
  const isWhole = ids.length === paperSize(all, examination.draw) && asked.length === ids.length
  const isDrawn = examination.draw === undefined || fillSlots(examination.draw, asked, new Set()) !== null
  if (!isWhole || !isDrawn || attempt.passPercent !== manifest.passPercent) throw differs(ids[0] ?? '')

  const frozen = new Map(freezeQuestions(manifest, bank, ids).map((one) => [one.question, one.digest]))
  const changed = attempt.questions.find(({ question, snapshot }) => frozen.get(question) !== snapshot)
  if (changed !== undefined) throw differs(changed.question)

  const module = { studyMinutes: 0, isCompleted: true }
  const byRules = isSealed(snapshots, attempt)
    ? sealedMarks(attempt, snapshots, tykeys, pack)
    : (marksHere(attempt, snapshots) ?? []).map(({ mark }) => mark)
  const byPerson = personMarks(snapshots, learner, attempt, mayMark)
  const marks = settledMarks(byRules.map((mark) => byPerson.get(mark.question) ?? mark))
  const bodies = marks === null ? [] : markingBodies(attempt, marks, module)
  const marked = bodies.find((body) => body.kind === 'attempt-marked')
  const { marking } = attempt
  if (marked === undefined || marking === null) throw differs(ids[0] ?? '')
  const { earnedMilliPoints, fullMilliPoints, passed } = marked.payload
  const isSame =
    marking.earnedMilliPoints === earnedMilliPoints &&
    marking.fullMilliPoints === fullMilliPoints &&
    marking.passed === passed
  if (!isSame) throw differs(ids[0] ?? '')
}

/** What a person gave for the open questions, as the log has it: signed by a key that counts here. */
function personMarks(
  snapshots: SnapshotsRepository,
  learner: string,
  attempt: Attempt,
  mayMark: (did: string) => boolean,
): ReadonlyMap<string, QuestionMark> {
  const { questions, by } = recordedRubrics(attempt)
  if (by === undefined) return new Map()
  if (!mayMark(by.did)) throw new AppError('marker-untrusted', { pack: attempt.pack, name: by.name })
  if (!arePersonMarksGood(snapshots, learner, attempt, { questions, by })) return new Map()
  return new Map(
    attempt.questions.flatMap((answered) => {
      const mark = answered.mark?.rubric ? rubricPoints(snapshots, attempt, answered, answered.mark.rubric) : null
      return mark === null ? [] : [[answered.question, mark]]
    }),
  )
}
