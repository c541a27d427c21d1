import { AppError } from '#contract/errors/app-error.ts'
import type { StoredBytes, Vault } from '../protection/vault.ts'

/**
 * How what is private of a row is kept, where it is a column of a table: encrypted while its learner has a passphrase, readable
 * otherwise. Every such column is written and read by this one, and by nothing else.
 */
export type PrivateText = {
  readonly seal: (learner: string, text: string) => Uint8Array
  /** `null` for one under a passphrase that was forgotten since. Throws `learner-locked` or `private-text-damaged`. */
  readonly open: (learner: string, stored: Uint8Array) => string | null
  /** The same text as the learner's protection now asks; as it was when it cannot be opened. */
  readonly reseal: (learner: string, stored: Uint8Array) => Uint8Array
}

/** How many bytes name the key, behind the first byte of a sealed column. */
const nameBytes = 32

/** Over the vault. A column's first byte tells plain text from sealed; sealed, the name of the key follows. */
export function createPrivateText(vault: Vault): PrivateText {
  const contextOf = (learner: string) => `tianye private column 1\n${learner}\n`
  const seal = (learner: string, bytes: Uint8Array) => toColumn(vault.sealPrivate(learner, contextOf(learner), bytes))
  const opened = (learner: string, stored: Uint8Array) => vault.openPrivate(fromColumn(stored), contextOf(learner))
  return {
    seal: (learner, text) => seal(learner, Buffer.from(text)),
    open: (learner, stored) => {
      if (vault.stateOf(learner) === 'locked') throw new AppError('learner-locked', { learner })
      const found = opened(learner, stored)
      if (found.kind === 'damaged') throw new AppError('private-text-damaged', { area: 'reading', id: learner })
      return found.kind === 'opened' ? Buffer.from(found.bytes).toString('utf8') : null
    },
    reseal: (learner, stored) => {
      const found = opened(learner, stored)
      return found.kind === 'opened' ? seal(learner, found.bytes) : stored
    },
  }
}

function toColumn({ bytes, sealedBy }: StoredBytes): Uint8Array {
  return sealedBy === null
    ? Buffer.concat([Buffer.of(0), bytes])
    : Buffer.concat([Buffer.of(1), Buffer.from(sealedBy, 'hex'), bytes])
}

function fromColumn(stored: Uint8Array): StoredBytes {
  if (stored[0] === 0) return { bytes: stored.subarray(1), sealedBy: null }
  const name = Buffer.from(stored.subarray(1, 1 + nameBytes)).toString('hex')
  return { bytes: stored.subarray(1 + nameBytes), sealedBy: name }
}
