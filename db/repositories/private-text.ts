import { AppError } from '#contract/errors/app-error.ts'
import type { StoredBytes, Vault } from '../protection/vault.ts'

/**
 * How what is private of a row is kept, where it is a column of a table: encrypted while its learner has a passphrase, readable
 * otherwise. Every such column is written and read by this one, and by nothing else.
 */
export type PrivateText = {
  readonly seal: (learner: string, text: string) => Uint8Array
  readonly sealBytes: (learner: string, bytes: Uint8Array) => Uint8Array
  /** `null` for one under a passphrase that was forgotten since. Throws `learner-locked` or `private-text-damaged`. */
  readonly open: (learner: string, stored: Uint8Array) => string | null
  /** The same for what is no text. */
  readonly openBytes: (learner: string, stored: Uint8Array) => Uint8Array | null
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
  const openBytes = (learner: string, stored: Uint8Array): Uint8Array | null => {
    if (vault.stateOf(learner) === 'locked') throw new AppError('learner-locked', { learner })
    const found = opened(learner, stored)
    if (found.kind === 'damaged') throw new AppError('private-text-damaged', { area: 'reading', id: learner })
    return found.kind === 'opened' ? found.bytes : null
  }
  return {
    seal: (learner, text) => seal(learner, Buffer.from(text)),
    sealBytes: seal,
    open: (learner, stored) => {
      const bytes = openBytes(learner, stored)
      return bytes === null ? null : Buffer.from(bytes).toString('utf8')
    },
    openBytes,
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
