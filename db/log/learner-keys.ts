import { AppError } from '#contract/errors/app-error.ts'
import type { ContinuationReason } from '#courses/record/payloads/chain-payloads.ts'
import type { LearnerPurpose, LearnersRepository } from '../repositories/learners-repository.ts'
import type { FindWriter } from './append.ts'
import type { ChainOpener } from './chain-opener.ts'
import type { EventReader } from './event-rows.ts'
import { learnerIdOf, publicKeyOf, sealEvent } from './key-pair.ts'
import type { LogTables } from './log-tables.ts'
import type { Settle } from './settle.ts'
import { standingOf } from './standing.ts'

/** The calls of the log that bring in root keys or open chains. */
export type LearnerKeys = {
  /**
   * Adds a learner with a root key and opens the first chain here. With `rootSeed`, the private root key that came from
   * another data folder, the learner is the same one as there. Returns the learner's id. Throws `learner-exists`.
   */
  readonly createLearner: (
    person: { readonly name: string; readonly purpose: LearnerPurpose; readonly rootSeed?: Uint8Array },
    at: number,
  ) => string
  /** Accepts a root key as a person's, so that chains it sealed leave quarantine. Returns the learner's id. */
  readonly vouchFor: (person: { readonly name: string; readonly rootPublicKey: string }, at: number) => string
  /** Goes on in a new chain that names the old head: after a restore, in a copy, on another PC. */
  readonly startChain: (learner: string, reason: ContinuationReason, at: number) => void
}

/** What the work with learners' keys needs. */
export type LearnerKeysParts = {
  readonly learners: LearnersRepository
  readonly tables: LogTables
  readonly reader: EventReader
  readonly openChain: ChainOpener
  readonly settle: Settle
  readonly writerOf: FindWriter
  readonly randomBytes: (count: number) => Uint8Array
}

/** They run inside the caller's transaction. */
export function createLearnerKeys(parts: LearnerKeysParts): LearnerKeys {
  const { learners, tables, reader, openChain, settle, writerOf, randomBytes } = parts

  /** Chains that waited for this root key leave quarantine. */
  const releaseChains = (learner: string, rootPublicKey: string): void => {
    for (const chain of tables.chainsWaitingFor(rootPublicKey)) {
      if (standingOf(chain, reader, tables) === learner) tables.setLearnerOfChain(chain, learner)
    }
    settle(learner)
  }

  return {
    createLearner: ({ name, purpose, rootSeed = randomBytes(32) }, at) => {
      const rootPublicKey = publicKeyOf(rootSeed)
      const id = learnerIdOf(rootPublicKey)
      if (learners.find(id) !== null) throw new AppError('learner-exists', { learner: id })
      learners.add({ id, name, purpose, createdAt: at, rootPublicKey, rootSeed })
      openChain(id, rootSeed, at, { follows: null, lamport: 0, highestAt: at })
      releaseChains(id, rootPublicKey)
      return id
    },
    vouchFor: ({ name, rootPublicKey }, at) => {
      const id = learnerIdOf(rootPublicKey)
      if (learners.find(id) === null) {
        learners.add({ id, name, purpose: null, createdAt: at, rootPublicKey, rootSeed: null })
        releaseChains(id, rootPublicKey)
      }
      return id
    },
    startChain: (learner, reason, at) => {
      const old = writerOf(learner)
      const rootSeed = learners.rootSeed(learner)
      if (rootSeed === null) throw new AppError('learner-not-here', { learner })
      // The old key is about to be forgotten: seal what it wrote, or that would never count elsewhere.
      tables.addSeal(sealEvent(old.head, old.seed))
      const follows = { chain: old.chain, seq: old.headSeq, hash: old.head, reason }
      openChain(learner, rootSeed, at, { follows, lamport: old.lamport, highestAt: old.highestAt })
    },
  }
}
