import { AppError } from '#contract/errors/app-error.ts'
import type { Tykey } from '#courses/format/typack/tykey.ts'
import type { Attempt } from '#courses/record/projections/attempt-projection.ts'
import { questionIn } from '#courses/record/question-snapshot.ts'
import type { SnapshotsRepository } from '#db/repositories/snapshots-repository.ts'
import { readSnapshot } from './attempt-snapshots.ts'
import { markSealed } from './mark-sealed.ts'

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
