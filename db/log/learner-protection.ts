import { AppError } from '#contract/errors/app-error.ts'
import { type LearnerSecrets, privateKeyName, type Vault } from '../protection/vault.ts'
import type { LearnersRepository } from '../repositories/learners-repository.ts'
import type { ClosedKeyRow, ProtectionRow, ProtectionsRepository } from '../repositories/protections-repository.ts'
import type { FindWriter } from './append.ts'
import { publicKeyOf, sealEvent } from './key-pair.ts'
import { openRootKey, sealRootKey } from './learner-keys.ts'
import type { LogTables } from './log-tables.ts'
import type { SealPayloads } from './payload-seals.ts'

/** The calls of the log that set, open and take away what protects a learner. */
export type LearnerProtection = {
  /**
   * Wraps a learner's keys and encrypts what is private. The learner is open afterwards. Throws `learner-protected`,
   * `learner-unknown` or `learner-not-here`.
   */
  readonly protect: (learner: string, secrets: LearnerSecrets, row: ProtectionRow) => void
  /** Undoes it for an open learner. What is under a closed key stays closed. Throws `learner-locked`. */
  readonly unprotect: (learner: string) => void
  /** Holds a learner's secrets. `false` when they are not this learner's. */
  readonly unlock: (learner: string, secrets: LearnerSecrets) => boolean
  /** Seals what was written and forgets the secrets; nothing happens for one who is not open. */
  readonly lock: (learner: string) => void
  /**
   * New secrets for somebody who has the identity key but not the private key: the old one joins the closed keys. The
   * learner is open afterwards. Throws `help-differs` when it is not the identity key.
   */
  readonly renew: (
    learner: string,
    identityKey: Uint8Array,
    next: { readonly secrets: LearnerSecrets; readonly row: ProtectionRow; readonly closed: ClosedKeyRow },
  ) => void
  /** Brings what is under a closed key under the open one. Throws `learner-locked`. */
  readonly reopen: (learner: string, privateKey: Uint8Array) => void
  /** Keeps other wraps of the same secrets; what they take the place of does not live on in the file. */
  readonly keepWraps: (learner: string, row: ProtectionRow) => void
}

/** What the work with protections needs. */
export type LearnerProtectionParts = {
  readonly learners: LearnersRepository
  readonly protections: ProtectionsRepository
  /** Stores all that a learner wrote for themself as their protection now asks. */
  readonly resealTexts: (learner: string) => void
  readonly tables: LogTables
  readonly vault: Vault
  readonly writerOf: FindWriter
  readonly sealPayloads: SealPayloads
}

/** They run inside the caller's transaction. */
export function createLearnerProtection(parts: LearnerProtectionParts): LearnerProtection {
  const { learners, protections, resealTexts, tables, vault, writerOf, sealPayloads } = parts

  /** Runs a change of what protects a learner, and stores all that is theirs as it asks afterwards. */
  const rewrap = (learner: string, change: () => void): void => {
    const writer = writerOf(learner)
    const root = openRootKey(learner, learners, vault)
    change()
    learners.setRootKey(learner, sealRootKey(learner, root, vault))
    tables.keepWriterKey(writer)
    sealPayloads(learner)
    resealTexts(learner)
  }

  return {
    protect: (learner, secrets, row) =>
      rewrap(learner, () => {
        if (vault.stateOf(learner) !== 'none') throw new AppError('learner-protected', { learner })
        protections.put(learner, row)
        vault.hold(learner, secrets)
      }),
    unprotect: (learner) => {
      rewrap(learner, () => protections.remove(learner))
      vault.drop(learner)
    },
    unlock: (learner, secrets) => {
      if (protections.find(learner)?.privateKey !== privateKeyName(secrets.privateKey)) return false
      vault.hold(learner, secrets)
      if (isRootOpen(learner, learners, vault)) return true
      vault.drop(learner)
      return false
    },
    lock: (learner) => {
      if (vault.stateOf(learner) !== 'open') return
      const { head, seed } = writerOf(learner)
      tables.addSeal(sealEvent(head, seed))
      vault.drop(learner)
    },
    renew: (learner, identityKey, { secrets, row, closed }) => {
      vault.hold(learner, { identityKey, privateKey: secrets.privateKey })
      if (!isRootOpen(learner, learners, vault)) {
        vault.drop(learner)
        throw new AppError('help-differs', { learner })
      }
      rewrap(learner, () => {
        protections.putClosedKey(learner, closed)
        protections.put(learner, row)
        vault.hold(learner, secrets)
      })
    },
    reopen: (learner, privateKey) => {
      if (vault.stateOf(learner) === 'locked') throw new AppError('learner-locked', { learner })
      const release = vault.holdClosed(privateKey)
      try {
        sealPayloads(learner)
        resealTexts(learner)
      } finally {
        release()
      }
      protections.removeClosedKey(privateKeyName(privateKey))
    },
    keepWraps: protections.put,
  }
}

function isRootOpen(learner: string, learners: LearnersRepository, vault: Vault): boolean {
  try {
    return publicKeyOf(openRootKey(learner, learners, vault)) === learners.find(learner)?.rootPublicKey
  } catch {
    return false
  }
}
