import { AppError } from '#contract/errors/app-error.ts'
import type { ContinuationReason } from '#courses/record/payloads/chain-payloads.ts'
import type { StoredKey, Vault } from '../protection/vault.ts'
import type { LearnerPurpose, LearnersRepository } from '../repositories/learners-repository.ts'
import type { FindWriter } from './append.ts'
import type { ChainOpener, ChainStart } from './chain-opener.ts'
import type { EventReader } from './event-rows.ts'
import { learnerIdOf, publicKeyOf, sealEvent } from './key-pair.ts'
import type { LogTables } from './log-tables.ts'
import type { Settle } from './settle.ts'
import { standingOf } from './standing.ts'

/** The calls of the log that bring in root keys or open chains. */
export type LearnerKeys = {
  /**
   * Adds a learner with a root key and opens the first chain here. With `rootSeed`, the private root key that came from
   * another data folder, the learner is the same one as there; with `start` the first chain here goes on from the one there.
   * Returns the learner's id. Throws `learner-exists`.
   */
  readonly createLearner: (
    person: {
      readonly name: string
      readonly purpose: LearnerPurpose
      readonly rootSeed?: Uint8Array
      readonly start?: ChainStart
    },
    at: number,
  ) => string
  /** Accepts a root key as a person's, so that chains it sealed leave quarantine; one who was erased here has a name again. Returns the learner's id. */
  readonly vouchFor: (person: { readonly name: string; readonly rootPublicKey: string }, at: number) => string
  /** Goes on in a new chain that names the old head: after a restore, in a copy, on another PC. */
  readonly startChain: (learner: string, reason: ContinuationReason, at: number) => void
  /** The private root key, to sign in the learner's name. Throws `learner-unknown`, `learner-not-here` or `learner-locked`. */
  readonly rootSeed: (learner: string) => Uint8Array
  /** Where another data folder's chain would go on from, sealed. Throws what `rootSeed` throws. */
  readonly chainStart: (learner: string, reason: ContinuationReason) => ChainStart
}

/** What the work with learners' keys needs. */
export type LearnerKeysParts = {
  readonly learners: LearnersRepository
  readonly tables: LogTables
  readonly reader: EventReader
  readonly openChain: ChainOpener
  readonly settle: Settle
  readonly writerOf: FindWriter
  readonly vault: Vault
  readonly randomBytes: (count: number) => Uint8Array
}

/** They run inside the caller's transaction. */
export function createLearnerKeys(parts: LearnerKeysParts): LearnerKeys {
  const { learners, tables, reader, openChain, settle, writerOf, vault, randomBytes } = parts

  /** Chains that waited for this root key leave quarantine. */
  const releaseChains = (learner: string, rootPublicKey: string): void => {
    for (const chain of tables.chainsWaitingFor(rootPublicKey)) {
      if (standingOf(reader.firstOfChain(chain), tables) === learner) tables.setLearnerOfChain(chain, learner)
    }
    settle(learner)
  }

  const chainStart = (learner: string, reason: ContinuationReason): ChainStart => {
    const { chain, head, headSeq, seed, lamport, highestAt } = writerOf(learner)
    // The old key may be about to be forgotten: seal what it wrote, or that would never count elsewhere.
    tables.addSeal(sealEvent(head, seed))
    return { follows: { chain, seq: headSeq, hash: head, reason }, lamport, highestAt }
  }

  return {
    createLearner: ({ name, purpose, rootSeed = randomBytes(32), start }, at) => {
      const rootPublicKey = publicKeyOf(rootSeed)
      const id = learnerIdOf(rootPublicKey)
      const known = learners.find(id)
      if (known?.isOwn === true) throw new AppError('learner-exists', { learner: id })
      const rootKey = sealRootKey(id, rootSeed, vault)
      // Somebody whose bundle was accepted here earlier, or who was erased here, and who now comes to learn here.
      if (known !== null) {
        learners.setRootKey(id, rootKey)
        learners.setPerson(id, { name, purpose })
      } else learners.add({ id, name, purpose, createdAt: at, rootPublicKey, rootKey })
      openChain(id, rootSeed, at, start ?? { follows: null, lamport: 0, highestAt: at })
      releaseChains(id, rootPublicKey)
      return id
    },
    vouchFor: ({ name, rootPublicKey }, at) => {
      const id = learnerIdOf(rootPublicKey)
      const known = learners.find(id)
      if (known?.isForgotten === true) learners.setPerson(id, { name, purpose: null })
      if (known === null) {
        learners.add({ id, name, purpose: null, createdAt: at, rootPublicKey, rootKey: null })
        releaseChains(id, rootPublicKey)
      }
      return id
    },
    startChain: (learner, reason, at) => {
      openChain(learner, openRootKey(learner, learners, vault), at, chainStart(learner, reason))
    },
    rootSeed: (learner) => openRootKey(learner, learners, vault),
    chainStart,
  }
}

/** The private root key. Throws `learner-unknown`, `learner-not-here` or `learner-locked`. */
export function openRootKey(learner: string, learners: LearnersRepository, vault: Vault): Uint8Array {
  const stored = learners.rootKey(learner)
  if (stored === null) {
    throw new AppError(learners.find(learner) === null ? 'learner-unknown' : 'learner-not-here', { learner })
  }
  const key = vault.openKey(learner, rootContext(learner), stored)
  if (key === null) throw new AppError('learner-locked', { learner })
  return key
}

/** The private root key as the learner's protection asks it to be stored. */
export function sealRootKey(learner: string, rootSeed: Uint8Array, vault: Vault): StoredKey {
  return vault.sealKey(learner, rootContext(learner), rootSeed)
}

const rootContext = (learner: string) => `tianye root key 1\n${learner}\n`
