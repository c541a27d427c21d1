import { hkdfSync } from 'node:crypto'
import { AppError } from '#contract/errors/app-error.ts'
import type { ReadableDb } from '../connection/sqlite.ts'
import { agreementKeyOf, openSealedTo, sealTo } from './key-agreement.ts'
import { openBytes, sealBytes } from './sealed-bytes.ts'

/** What a passphrase opens: 32 random bytes each. */
export type LearnerSecrets = {
  /** Wraps the private keys of the root and of the chain. */
  readonly identityKey: Uint8Array
  /** Encrypts private and client payloads, and private texts. */
  readonly privateKey: Uint8Array
}

/** `open` and `locked` are those with a passphrase. */
export type LockState = 'none' | 'open' | 'locked'

/** Bytes as they are stored: `sealedBy` names the private key that encrypts them, `null` for plain ones. */
export type StoredBytes = { readonly bytes: Uint8Array; readonly sealedBy: string | null }

/** How a private key of the log is stored. */
export type StoredKey = { readonly bytes: Uint8Array; readonly wrapping: 'none' | 'identity-key' }

/** What came of opening stored bytes. `locked` may open another day; `damaged` was changed, or put in another place. */
export type Opened =
  | { readonly kind: 'opened'; readonly bytes: Uint8Array }
  | { readonly kind: 'locked' }
  | { readonly kind: 'damaged' }

/**
 * The learners' secrets, in memory alone and only while they are unlocked, and what is sealed with them. Everything that
 * stores what is a learner's own goes through here, so that whether it is encrypted is decided in one place.
 */
export type Vault = {
  readonly stateOf: (learner: string) => LockState
  readonly openLearners: () => readonly string[]
  /** Holds a learner's secrets from now on; copies them. */
  readonly hold: (learner: string, secrets: LearnerSecrets) => void
  /** Overwrites the secrets in memory and forgets them. */
  readonly drop: (learner: string) => void
  /** Forgets secrets under which nothing is stored: those of a change that was rolled back. */
  readonly dropUnstored: () => void
  /** Holds a private key that is no learner's now, until the function it gives is called. */
  readonly holdClosed: (privateKey: Uint8Array) => () => void
  /**
   * Encrypts for a protected learner; one who is not gets plain bytes back. `context` names the place. A locked learner's
   * bytes are sealed to the public part of the private key, so that what arrives meanwhile is never stored readable.
   */
  readonly sealPrivate: (learner: string, context: string, bytes: Uint8Array) => StoredBytes
  readonly openPrivate: (stored: StoredBytes, context: string) => Opened
  /** Lends the secrets of an open learner for one call. Throws `learner-locked` otherwise. */
  readonly withSecrets: <T>(learner: string, take: (secrets: LearnerSecrets) => T) => T
  /** Throws `learner-locked`. */
  readonly sealKey: (learner: string, context: string, key: Uint8Array) => StoredKey
  /** The private key; `null` while the learner is locked, or when it was changed. */
  readonly openKey: (learner: string, context: string, stored: StoredKey) => Uint8Array | null
}

/** First byte of sealed bytes: by the private key itself, or to its public part. */
const byKey = 1
const toKey = 2

/** The name of a private key: the public part of the X25519 key that is drawn from it. */
export function privateKeyName(privateKey: Uint8Array): string {
  return agreementKeyOf(boxKeyOf(privateKey))
}

/** An empty vault over an open data folder. */
export function createVault(db: ReadableDb, randomBytes: (count: number) => Uint8Array): Vault {
  const nameOf = db.prepare<[string], string>('SELECT private_key FROM protections WHERE learner_id = ?').pluck()
  const held = new Map<string, LearnerSecrets>()
  const byName = new Map<string, Uint8Array>()

  const drop = (learner: string): void => {
    const secrets = held.get(learner)
    if (secrets === undefined) return
    byName.delete(privateKeyName(secrets.privateKey))
    secrets.identityKey.fill(0)
    secrets.privateKey.fill(0)
    held.delete(learner)
  }

  return {
    stateOf: (learner) => {
      if (nameOf.get(learner) === undefined) return 'none'
      return held.has(learner) ? 'open' : 'locked'
    },
    openLearners: () => [...held.keys()],
    hold: (learner, { identityKey, privateKey }) => {
      drop(learner)
      const secrets = { identityKey: Buffer.from(identityKey), privateKey: Buffer.from(privateKey) }
      held.set(learner, secrets)
      byName.set(privateKeyName(privateKey), secrets.privateKey)
    },
    drop,
    dropUnstored: () => {
      for (const [learner, { privateKey }] of held)
        if (nameOf.get(learner) !== privateKeyName(privateKey)) drop(learner)
    },
    holdClosed: (privateKey) => {
      const name = privateKeyName(privateKey)
      byName.set(name, privateKey)
      return () => void byName.delete(name)
    },
    sealPrivate: (learner, context, bytes) => {
      const sealedBy = nameOf.get(learner)
      if (sealedBy === undefined) return { bytes, sealedBy: null }
      const key = byName.get(sealedBy)
      const sealed =
        key === undefined
          ? [Buffer.of(toKey), sealTo(sealedBy, context, bytes, randomBytes)]
          : [Buffer.of(byKey), sealBytes(key, context, bytes, randomBytes)]
      return { bytes: Buffer.concat(sealed), sealedBy }
    },
    openPrivate: ({ bytes, sealedBy }, context) => {
      if (sealedBy === null) return { kind: 'opened', bytes }
      const key = byName.get(sealedBy)
      if (key === undefined) return { kind: 'locked' }
      const sealed = bytes.subarray(1)
      const opened = bytes[0] === byKey ? openBytes(key, context, sealed) : openSealedTo(boxKeyOf(key), context, sealed)
      return opened === null ? { kind: 'damaged' } : { kind: 'opened', bytes: opened }
    },
    withSecrets: (learner, take) => {
      const secrets = held.get(learner)
      if (secrets === undefined) throw new AppError('learner-locked', { learner })
      return take(secrets)
    },
    sealKey: (learner, context, key) => {
      if (nameOf.get(learner) === undefined) return { bytes: key, wrapping: 'none' }
      const secrets = held.get(learner)
      if (secrets === undefined) throw new AppError('learner-locked', { learner })
      return { bytes: sealBytes(secrets.identityKey, context, key, randomBytes), wrapping: 'identity-key' }
    },
    openKey: (learner, context, { bytes, wrapping }) => {
      if (wrapping === 'none') return bytes
      const secrets = held.get(learner)
      return secrets === undefined ? null : openBytes(secrets.identityKey, context, bytes)
    },
  }
}

function boxKeyOf(privateKey: Uint8Array): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', privateKey, new Uint8Array(), 'tianye private box 1', 32))
}
