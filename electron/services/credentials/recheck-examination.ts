import { AppError } from '#contract/errors/app-error.ts'
import type { PackManifest } from '#courses/format/pack-manifest.ts'
import type { Tykey } from '#courses/format/typack/tykey.ts'
import type { Attempt } from '#courses/record/projections/attempt-projection.ts'
import { questionIn } from '#courses/record/question-snapshot.ts'
import { itemOf } from '#courses/rules/examination/draw-item.ts'
import { fillSlots } from '#courses/rules/examination/fill-slots.ts'
import { paperSize } from '#courses/rules/examination/paper-size.ts'
import type { SnapshotsRepository } from '#db/repositories/snapshots-repository.ts'
import { type CourseLibrary, moduleIn } from '../library/course-library.ts'
import { freezeQuestions, readSnapshot } from '../study/attempt-snapshots.ts'
import { handIn, markingBodies } from '../study/mark-attempt.ts'
import { markSealed } from '../study/mark-sealed.ts'

/**
 * Does an attempt's examination over, from the pack and the keys of this PC, trusting nothing of the log but what was answered: a paper that the
 * draw could give, every question in the very words and with the very key of the pack, the pack's pass mark, and the same points. Throws
 * `attempt-differs` with the question, or `tykey-missing` and `tykey-differs` where the keys travelled apart and are not here.
 */
export async function recheckExamination(
  parts: { readonly library: CourseLibrary; readonly snapshots: SnapshotsRepository },
  manifest: PackManifest,
  attempt: Attempt,
  tykeys: readonly Tykey[],
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
  const bodies = isSealed(snapshots, attempt)
    ? markingBodies(attempt, sealedMarks(attempt, snapshots, tykeys, pack), module)
    : handIn(attempt, snapshots, module)
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

/** The points of a sealed attempt by the keys that fit it. Throws `tykey-missing` or `tykey-differs`. */
export function sealedMarks(attempt: Attempt, snapshots: SnapshotsRepository, tykeys: readonly Tykey[], pack: string) {
  const here = tykeys.filter((tykey) => tykey.pack === pack && tykey.bank === attempt.module)
  if (here.length === 0) throw new AppError('tykey-missing', { pack })
  const opened = here.map((tykey) => markSealed(attempt, snapshots, tykey))
  const fitting = opened.find((seal) => seal.kind === 'marked')
  if (fitting !== undefined) return fitting.marks
  const question = opened.flatMap((seal) => (seal.kind === 'not-fitting' ? [seal.question] : []))[0] ?? ''
  throw new AppError('tykey-differs', { pack, module: attempt.module, question })
}

/** Whether an attempt's keys travelled apart from what was asked. */
export function isSealed(snapshots: SnapshotsRepository, { questions, language }: Attempt): boolean {
  return questions.some(
    ({ snapshot, given }) => questionIn(readSnapshot(snapshots, snapshot), given?.language ?? language).key === null,
  )
}
