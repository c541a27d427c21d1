import type { CertificateRequest } from '#contract/trust-view.ts'
import type { Tykey } from '#courses/format/typack/tykey.ts'
import type { Attempt } from '#courses/record/projections/attempt-projection.ts'
import type { AttemptsRepository } from '#db/repositories/attempts-repository.ts'
import type { ModuleProgressRepository } from '#db/repositories/module-progress-repository.ts'
import type { SnapshotsRepository } from '#db/repositories/snapshots-repository.ts'
import type { CourseLibrary } from '../library/course-library.ts'
import { markingBodies } from '../study/mark-attempt.ts'
import { keyOf, markSealed } from '../study/mark-sealed.ts'
import type { Answer } from './answer.ts'
import { sealedMarks } from './recheck-examination.ts'

/**
 * The points of the attempts at the examination that wait for them, in the order in which they were begun; `null` where none waits, or the
 * examination is passed. Throws `tykey-missing` or `tykey-differs`.
 */
export async function markWaiting(
  parts: {
    readonly library: CourseLibrary
    readonly attempts: AttemptsRepository
    readonly modules: ModuleProgressRepository
    readonly snapshots: SnapshotsRepository
  },
  { learner, pack }: CertificateRequest,
  tykeys: readonly Tykey[],
): Promise<Answer['marks'] | null> {
  const { examination } = await parts.library.findPack(pack)
  if (examination === undefined || (parts.modules.find(learner, pack, examination.bank)?.completion ?? null) !== null)
    return null
  const waiting = waitingAttempts(parts.attempts, learner, pack, examination.bank)
  if (waiting.length === 0) return null
  return waiting.flatMap((attempt) => {
    const marks = sealedMarks(attempt, parts.snapshots, tykeys, pack)
    const tykey = tykeys.find((one) => one.pack === pack && markSealed(attempt, parts.snapshots, one).kind === 'marked')
    const bodies = markingBodies(
      attempt,
      marks,
      { studyMinutes: 0, isCompleted: true },
      tykey === undefined ? undefined : keyOf(tykey),
    )
    return bodies.flatMap((body) => (body.kind === 'attempt-marked' ? [body.payload] : []))
  })
}

/** Attempts that were handed in and not marked, in the order in which they were begun. */
export function waitingAttempts(
  attempts: AttemptsRepository,
  learner: string,
  pack: string,
  module: string,
): readonly Attempt[] {
  return attempts
    .listOfModule(learner, pack, module)
    .filter(({ submittedAt, marking }) => submittedAt !== null && marking === null)
    .flatMap(({ attempt }) => attempts.find(learner, attempt) ?? [])
}
