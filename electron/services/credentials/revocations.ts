import type { Trust } from '#contract/trust.ts'
import type { CourseProgress } from '#courses/record/projections/course-progress-projection.ts'
import { isTrouble } from '#db/connection/trouble.ts'
import type { RecordLog } from '#db/log/record-log.ts'
import type { Vault } from '#db/protection/vault.ts'
import type { CourseProgressRepository } from '#db/repositories/course-progress-repository.ts'
import type { LearnersRepository } from '#db/repositories/learners-repository.ts'
import type { Log } from '../log.ts'
import type { VerifyRecord } from '../verification/worker-verify.ts'
import type { TrustService } from './trust-service.ts'

/**
 * Records in the learners' own logs what lists withdraw of their papers: each paper once, however often it is called, and never by a list that does
 * not speak of it. Both give the serials that were recorded now. What cannot be recorded, since somebody is locked or the disk is full, is
 * recorded another time.
 */
export type Revocations = {
  /** For one learner whose papers are about to be shown, or have just come in. */
  readonly record: (learner: string) => Promise<readonly string[]>
  /** For everybody who is written here, after other lists were taken in. */
  readonly recordAll: () => Promise<readonly string[]>
}

type Paper = { readonly learner: string; readonly pack: string; readonly serial: string; readonly credential: string }

/** See {@link Revocations}. */
export function createRevocations(parts: {
  readonly log: RecordLog
  readonly learners: LearnersRepository
  readonly courses: CourseProgressRepository
  readonly vault: Pick<Vault, 'stateOf'>
  readonly trust: Pick<TrustService, 'trust'>
  readonly verifyRecord: VerifyRecord
  readonly now: () => number
  readonly report: Log
}): Revocations {
  const { log, learners, courses, vault, trust, verifyRecord, now, report } = parts
  /** Papers that the lists held here were found not to withdraw, by credential. */
  const standing = new Set<string>()

  const papersOf = (learner: string): readonly Paper[] =>
    courses.listPacks(learner).flatMap((pack) => {
      const progress = courses.find(learner, pack)
      return (progress?.issued ?? [])
        .filter(({ level, serial }) => level !== 'self-recorded' && !isRevoked(progress, serial))
        .map(({ serial, credential }) => ({ learner, pack, serial, credential }))
    })
  const canWrite = (learner: string) => learners.find(learner)?.isOwn === true && vault.stateOf(learner) !== 'locked'

  /** Whether it was recorded. */
  const look = async ({ learner, pack, serial, credential }: Paper, held: Trust): Promise<boolean> => {
    const { verdict } = await verifyRecord({ shown: { bytes: Buffer.from(credential) }, trust: held })
    if (verdict.standing !== 'revoked') {
      standing.add(credential)
      return false
    }
    // Asked again, since others may have recorded, locked or erased meanwhile.
    if (!canWrite(learner) || isRevoked(courses.find(learner, pack), serial)) return false
    const { by, reason, at: revokedAt } = verdict
    const payload = { serial, pack, by, revokedAt, reason }
    log.append(learner, now(), [{ kind: 'certificate-revoked', v: 1, payload }])
    return true
  }

  const recordOf = async (some: readonly string[]): Promise<readonly string[]> => {
    const papers = some
      .filter(canWrite)
      .flatMap(papersOf)
      .filter(({ credential }) => !standing.has(credential))
    if (papers.length === 0) return []
    const held = trust.trust()
    const isNamed = namedBy(held)
    const recorded: string[] = []
    for (const paper of papers) {
      if (!isNamed(paper)) {
        standing.add(paper.credential)
        continue
      }
      try {
        // oxlint-disable-next-line eslint/no-await-in-loop -- one worker checks them
        if (await look(paper, held)) recorded.push(paper.serial)
      } catch (error) {
        if (!isTrouble(error)) throw error
        report.warn('a withdrawal was not recorded', { serial: paper.serial, cause: String(error) })
      }
    }
    return recorded
  }

  return {
    record: (learner) => recordOf([learner]),
    recordAll: () => {
      standing.clear()
      return recordOf(learners.list().map(({ id }) => id))
    },
  }
}

/** Whether a list names the paper or its signer at all: what none names need not be checked. */
function namedBy({ statuses, lists }: Trust): (paper: Paper) => boolean {
  const serials = new Set(statuses.flatMap(({ revoked }) => revoked.map(({ serial }) => serial)))
  const keys = [...new Set(lists.flatMap(({ revoked }) => revoked.map(({ did }) => did)))]
  return ({ serial, credential }) => serials.has(serial) || keys.some((did) => credential.includes(did))
}

function isRevoked(progress: Pick<CourseProgress, 'revoked'> | null, serial: string): boolean {
  return progress?.revoked.some((one) => one.serial === serial) === true
}
