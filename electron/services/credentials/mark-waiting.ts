import type { CertificateRequest } from '#contract/trust-view.ts'
import type { Tykey } from '#courses/format/typack/tykey.ts'
import type { Attempt } from '#courses/record/projections/attempt-projection.ts'
import type { AttemptsRepository } from '#db/repositories/attempts-repository.ts'
import type { ModuleProgressRepository } from '#db/repositories/module-progress-repository.ts'
import type { ResponseMarksRepository } from '#db/repositories/response-marks-repository.ts'
import type { SnapshotsRepository } from '#db/repositories/snapshots-repository.ts'
import type { CourseLibrary } from '../library/course-library.ts'
import { markByPerson } from '../marking/mark-by-person.ts'
import type { OpenedKey } from '../packs/publisher-keys.ts'
import type { Answer } from './answer.ts'

/**
 * The points of the attempts at the examination that wait for them, in the order in which they were begun; `null` where none waits, or the
 * examination is passed. Throws `tykey-missing`, `tykey-differs` or `responses-unmarked`.
 */
export async function markWaiting(
  parts: {
    readonly library: CourseLibrary
    readonly attempts: AttemptsRepository
    readonly modules: ModuleProgressRepository
    readonly snapshots: SnapshotsRepository
    readonly responseMarks: ResponseMarksRepository
  },
  { learner, pack }: CertificateRequest,
  key: OpenedKey,
  tykeys: readonly Tykey[],
): Promise<Answer['marks'] | null> {
  const { examination } = await parts.library.findPack(pack)
  if (examination === undefined || (parts.modules.find(learner, pack, examination.bank)?.completion ?? null) !== null)
    return null
  const waiting = waitingAttempts(parts.attempts, learner, pack, examination.bank)
  if (waiting.length === 0) return null
  return waiting.map((attempt) => {
    const rubrics = parts.responseMarks.rubricsOf(learner, attempt.attempt)
    return markByPerson(parts.snapshots, learner, attempt, { rubrics, key, tykeys })
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
