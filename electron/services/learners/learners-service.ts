import { AppError } from '#contract/errors/app-error.ts'
import type { LearnerView } from '#contract/learner.ts'
import { defaultPurpose, type LearnerPurpose } from '#contract/learner-purpose.ts'
import type { RecordLog } from '#db/log/record-log.ts'
import type { Vault } from '#db/protection/vault.ts'
import type { Learner, LearnersRepository } from '#db/repositories/learners-repository.ts'
import { fingerprintOf } from '../fingerprint.ts'

/** The people who learn on this computer. */
export type LearnersService = {
  /** Everyone whose key is here, oldest first. */
  readonly list: () => readonly LearnerView[]
  /** Throws `learner-unknown`. */
  readonly find: (learner: string) => LearnerView
  /** Makes a profile, for a worker unless told otherwise. Two people may have one name; each has a key of their own. */
  readonly create: (name: string, purpose?: LearnerPurpose) => LearnerView
}

/** See {@link LearnersService}. `now` is the clock in milliseconds since 1970 UTC. */
export function createLearnersService(parts: {
  readonly log: RecordLog
  readonly learners: LearnersRepository
  readonly vault: Vault
  readonly now: () => number
}): LearnersService {
  const { log, learners, vault, now } = parts
  const toView = ({ id, name, purpose, createdAt, rootPublicKey, movedAt }: Learner): LearnerView => ({
    learner: id,
    name,
    purpose: purpose ?? defaultPurpose,
    createdAt,
    fingerprint: fingerprintOf(rootPublicKey),
    lock: vault.stateOf(id),
    movedAt,
  })
  const find = (id: string) => {
    const learner = learners.find(id)
    if (learner === null) throw new AppError('learner-unknown', { learner: id })
    return toView(learner)
  }
  return {
    find,
    list: () =>
      learners
        .list()
        .filter(({ isOwn }) => isOwn)
        .map(toView),
    create: (name, purpose = defaultPurpose) => find(log.createLearner({ name, purpose }, now())),
  }
}
