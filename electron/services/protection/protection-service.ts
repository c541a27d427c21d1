import { AppError } from '#contract/errors/app-error.ts'
import { advisePassphrase } from '#contract/passphrase.ts'
import type { ProtectionView } from '#contract/protection.ts'
import type { RecordLog } from '#db/log/record-log.ts'
import { type LearnerSecrets, privateKeyName, type Vault } from '#db/protection/vault.ts'
import type { LearnersRepository } from '#db/repositories/learners-repository.ts'
import type { ProtectionRow, ProtectionsRepository } from '#db/repositories/protections-repository.ts'
import { chosenCard } from './help-files.ts'
import {
  newProtection,
  unwrapByPassphrase,
  unwrapByRecoveryCode,
  wrapByNewCode,
  wrapByPassphrase,
} from './learner-wraps.ts'
import type { PassphraseWaits } from './passphrase-waits.ts'
import { readRecoveryCode } from './recovery-code.ts'
import type { ScryptCost } from './scrypt-cost.ts'

/**
 * Passphrases of learners. Calls that take one throw `unlock-waits` while the next try has to wait, `unlock-wrong` for a
 * wrong one, what {@link demandGood} says of a new one, and `learner-not-protected` where there is none.
 */
export type ProtectionService = {
  /** Throws `learner-unknown`. */
  readonly status: (learner: string) => ProtectionView
  /** Sets a first passphrase; the learner is open afterwards. Gives the recovery code, which is kept nowhere. */
  readonly set: (learner: string, passphrase: string) => Promise<{ readonly code: string }>
  readonly change: (learner: string, passphrase: string, next: string) => Promise<void>
  readonly remove: (learner: string, passphrase: string) => Promise<void>
  /** Makes the recovery code anew; the one on paper opens nothing any more. */
  readonly newCode: (learner: string, passphrase: string) => Promise<{ readonly code: string }>
  /** Opens a learner until {@link lock}; everybody else is locked. */
  readonly unlock: (learner: string, passphrase: string) => Promise<void>
  /** Sets another passphrase by the recovery code, and opens. Throws `recovery-code-mistyped` or `recovery-code-wrong`. */
  readonly recover: (learner: string, code: string, next: string) => Promise<void>
  /**
   * Opens texts that an instructor's help left closed, by the passphrase that came back to mind or its recovery code. Throws
   * `learner-locked`.
   */
  readonly reopen: (learner: string, passphraseOrCode: string) => Promise<void>
  /** Locks everybody. */
  readonly lock: () => void
  /** Throws `learner-locked` while a learner's passphrase was not given. */
  readonly demandOpen: (learner: string) => void
}

/** What protecting learners needs. */
export type ProtectionParts = {
  readonly log: RecordLog
  readonly vault: Vault
  readonly learners: LearnersRepository
  readonly protections: ProtectionsRepository
  readonly waits: PassphraseWaits
  readonly scryptCost: () => Promise<ScryptCost>
  readonly now: () => number
  readonly randomBytes: (count: number) => Uint8Array
}

/** See {@link ProtectionService}. */
export function createProtectionService(parts: ProtectionParts): ProtectionService {
  const { log, vault, learners, protections, waits, scryptCost, now, randomBytes } = parts

  const rowOf = (learner: string): ProtectionRow => {
    const row = protections.find(learner)
    if (row === null) throw new AppError('learner-not-protected', { learner })
    return row
  }

  /**
   * Keeps other wraps of secrets. Making them took a while: where the learner got other secrets meanwhile, wraps of the old would lock
   * them out, so the try counts as one with a wrong `code`.
   */
  const keepWraps = (
    learner: string,
    secrets: LearnerSecrets,
    wraps: Partial<Pick<ProtectionRow, 'byPassphrase' | 'byCode'>>,
    code: 'unlock-wrong' | 'recovery-code-wrong' = 'unlock-wrong',
  ): void => {
    const row = rowOf(learner)
    if (row.privateKey !== privateKeyName(secrets.privateKey)) throw new AppError(code, { learner })
    log.keepWraps(learner, { ...row, ...wraps })
  }

  /** Tries a passphrase, at most as often as the waits allow. */
  const tryPassphrase = async (learner: string, stored: readonly string[], passphrase: string) => {
    const waitMs = waits.leftMs(learner)
    if (waitMs > 0) throw new AppError('unlock-waits', { seconds: Math.ceil(waitMs / 1000) })
    waits.count(learner)
    const secrets = await openFirst(learner, stored, passphrase)
    if (secrets === null) throw new AppError('unlock-wrong', { learner })
    waits.clear(learner)
    return secrets
  }
  const secretsBy = (learner: string, passphrase: string): Promise<LearnerSecrets> =>
    tryPassphrase(learner, [rowOf(learner).byPassphrase], passphrase)

  const openWith = (learner: string, secrets: LearnerSecrets): void => {
    lockAll(learner)
    if (!log.unlock(learner, secrets)) throw new AppError('data-damaged', { folder: '' })
  }
  const lockAll = (but: string | null): void => {
    for (const open of vault.openLearners()) if (open !== but) log.lock(open)
  }
  const wrap = async (learner: string, secrets: LearnerSecrets, passphrase: string) =>
    wrapByPassphrase(learner, secrets, passphrase, await scryptCost(), randomBytes)

  return {
    status: (learner) => {
      if (learners.find(learner) === null) throw new AppError('learner-unknown', { learner })
      const row = protections.find(learner)
      return {
        lock: vault.stateOf(learner),
        waitMs: row === null ? 0 : waits.leftMs(learner),
        help: chosenCard(row?.help ?? null),
        isHelpAsked: row !== null && row.helpRequest !== null,
        closedKeys: protections.closedKeys(learner).length,
      }
    },
    set: async (learner, passphrase) => {
      demandGood(passphrase, learners.find(learner)?.name ?? '')
      if (vault.stateOf(learner) !== 'none') throw new AppError('learner-protected', { learner })
      const { code, secrets, row } = await newProtection(learner, passphrase, await scryptCost(), now(), randomBytes)
      log.protect(learner, secrets, row)
      lockAll(learner)
      return { code }
    },
    change: async (learner, passphrase, next) => {
      demandGood(next, learners.find(learner)?.name ?? '')
      const secrets = await secretsBy(learner, passphrase)
      const byPassphrase = await wrap(learner, secrets, next)
      keepWraps(learner, secrets, { byPassphrase })
    },
    remove: async (learner, passphrase) => {
      openWith(learner, await secretsBy(learner, passphrase))
      log.unprotect(learner)
    },
    newCode: async (learner, passphrase) => {
      const secrets = await secretsBy(learner, passphrase)
      const { code, byCode } = wrapByNewCode(learner, secrets, randomBytes)
      keepWraps(learner, secrets, { byCode })
      return { code }
    },
    unlock: async (learner, passphrase) => openWith(learner, await secretsBy(learner, passphrase)),
    recover: async (learner, typed, next) => {
      demandGood(next, learners.find(learner)?.name ?? '')
      const code = codeOf(typed)
      const secrets = unwrapByRecoveryCode(learner, rowOf(learner).byCode, code)
      if (secrets === null) throw new AppError('recovery-code-wrong', { learner })
      const byPassphrase = await wrap(learner, secrets, next)
      keepWraps(learner, secrets, { byPassphrase }, 'recovery-code-wrong')
      waits.clear(learner)
      openWith(learner, secrets)
    },
    reopen: async (learner, typed) => {
      if (vault.stateOf(learner) === 'locked') throw new AppError('learner-locked', { learner })
      const closed = protections.closedKeys(learner)
      const read = readRecoveryCode(typed)
      const byCode =
        read.kind === 'code'
          ? closed.map((row) => unwrapByRecoveryCode(learner, row.byCode, read.code)).find((found) => found !== null)
          : undefined
      const stored = closed.map((row) => row.byPassphrase)
      const secrets = byCode ?? (await tryPassphrase(learner, stored, typed))
      log.reopen(learner, secrets.privateKey)
    },
    lock: () => lockAll(null),
    demandOpen: (learner) => {
      if (vault.stateOf(learner) === 'locked') throw new AppError('learner-locked', { learner })
    },
  }
}

/** Refuses a new passphrase that will not do: `passphrase-missing`, `passphrase-short`, `passphrase-long` or `passphrase-guessable`. */
export function demandGood(passphrase: string, name: string): void {
  if (passphrase === '') throw new AppError('passphrase-missing')
  const advice = advisePassphrase(passphrase, name)
  if (advice !== 'fair' && advice !== 'good') throw new AppError(`passphrase-${advice}`)
}

/** The secrets of the first that the passphrase opens; one after another, since each takes memory. */
async function openFirst(
  learner: string,
  [first, ...rest]: readonly string[],
  passphrase: string,
): Promise<LearnerSecrets | null> {
  if (first === undefined) return null
  return (await unwrapByPassphrase(learner, first, passphrase)) ?? openFirst(learner, rest, passphrase)
}

function codeOf(typed: string): string {
  const read = readRecoveryCode(typed)
  if (read.kind === 'code') return read.code
  throw read.kind === 'mistyped'
    ? new AppError('recovery-code-mistyped', { group: read.group })
    : new AppError('recovery-code-length', { given: read.given, expected: read.expected })
}
