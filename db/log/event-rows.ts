import { type EventHeader, parseHeader } from '#courses/record/event-header.ts'
import { type RecordEvent, readEvent } from '#courses/record/record-event.ts'
import type { ReadableDb, WritableDb } from '../connection/sqlite.ts'
import type { Vault } from '../protection/vault.ts'
import { sha256 } from './digest.ts'
import { exactText } from './exact-text.ts'
import type { SaltedPayload } from './log-batch.ts'
import { payloadContext } from './log-tables.ts'

/** A stored event with its payload, if that is kept here and can be read. */
export type StoredEvent = {
  readonly hash: string
  readonly header: Uint8Array
  readonly payload: SaltedPayload | null
}

type EventRow = {
  readonly hash: string
  readonly header: Buffer
  readonly salt: Buffer | null
  readonly bytes: Buffer | null
  readonly sealed_by: string | null
}

const columns = 'e.hash, e.header, p.salt, p.bytes, p.sealed_by'

/**
 * The events that count, of the chains that a query names: those that a trusted head reaches by its `prev` links. A
 * trusted head is one that the chain's own key sealed, or the head of the chain this data folder writes. Anything else
 * could have been put into a file by a stranger: it is kept, and waits for its seal.
 */
const counted = (chains: string) => `
  WITH RECURSIVE counted (hash, chain, seq, prev) AS (
    SELECT e.hash, e.chain, e.seq, e.prev FROM events AS e JOIN seals AS s ON s.event = e.hash AND s.signer = e.chain
    WHERE e.chain IN (${chains})
    UNION
    SELECT e.hash, e.chain, e.seq, e.prev FROM writers AS w JOIN events AS e ON e.hash = w.head AND e.chain = w.chain
    WHERE w.chain IN (${chains})
    UNION
    SELECT e.hash, e.chain, e.seq, e.prev
    FROM counted AS c JOIN events AS e ON e.hash = c.prev AND e.chain = c.chain AND e.seq = c.seq - 1
  )`
const oneChain = 'SELECT @of'
const chainsOfLearner = 'SELECT public_key FROM chains WHERE learner_id = @of'
const countedEvents = 'counted AS c JOIN events AS e ON e.hash = c.hash LEFT JOIN payloads AS p ON p.event = c.hash'

/** Reading events as they are stored. */
export type EventReader = {
  readonly find: (hash: string) => StoredEvent | null
  /** A learner's events that count, in total order: (lamport, chain, seq), and the hash between branches of a fork. */
  readonly ofLearner: (learner: string) => readonly StoredEvent[]
  /** The first events of a chain that count: one, unless its owner forked it there. */
  readonly firstOfChain: (chain: string) => readonly StoredEvent[]
  readonly countedHashes: (chain: string) => ReadonlySet<string>
  readonly highestLamport: (learner: string) => number
}

/** Prepares the statements that read events. */
export function createEventReader(db: ReadableDb, vault: Vault): EventReader {
  const byHash = db.prepare<[string], EventRow>(
    `SELECT ${columns} FROM events AS e LEFT JOIN payloads AS p ON p.event = e.hash WHERE e.hash = ?`,
  )
  const ofLearner = db.prepare<{ of: string }, EventRow>(
    `${counted(chainsOfLearner)} SELECT ${columns} FROM ${countedEvents} ORDER BY e.lamport, e.chain, e.seq, e.hash`,
  )
  const first = db.prepare<{ of: string }, EventRow>(
    `${counted(oneChain)} SELECT ${columns} FROM ${countedEvents} WHERE e.seq = 1 ORDER BY e.hash`,
  )
  const hashes = db.prepare<{ of: string }, string>(`${counted(oneChain)} SELECT hash FROM counted`).pluck()
  const lamport = db
    .prepare<{ of: string }, number | null>(`${counted(chainsOfLearner)} SELECT max(e.lamport) FROM ${countedEvents}`)
    .pluck()
  const toStored = ({ hash, header, salt, bytes, sealed_by }: EventRow): StoredEvent => {
    const opened = openPayload({ event: hash, salt, bytes, sealedBy: sealed_by }, vault)
    return { hash, header, payload: opened.kind === 'readable' ? opened.payload : null }
  }
  return {
    find: (hash) => {
      const row = byHash.get(hash)
      return row === undefined ? null : toStored(row)
    },
    ofLearner: (learner) => ofLearner.all({ of: learner }).map(toStored),
    firstOfChain: (chain) => first.all({ of: chain }).map(toStored),
    countedHashes: (chain) => new Set(hashes.all({ of: chain })),
    highestLamport: (learner) => lamport.get({ of: learner }) ?? 0,
  }
}

/** Puts an event's header in place; `false` when it is there already. Callers have checked hash and chain. */
export function createEventInserter(db: WritableDb): (hash: string, bytes: Uint8Array, header: EventHeader) => boolean {
  const insert = db.prepare(
    `INSERT INTO events (hash, header, id, chain, seq, prev, lamport, at, kind, v, class, payload_digest)
     VALUES (@hash, @bytes, @id, @chain, @seq, @prev, @lamport, @at, @kind, @v, @class, @payloadDigest)
     ON CONFLICT (hash) DO NOTHING`,
  )
  return (hash, bytes, header) => insert.run({ ...header, hash, bytes }).changes === 1
}

/** The header of a stored or arriving event; `null` when it is none. */
export function headerOf(event: { readonly header: Uint8Array } | null): EventHeader | null {
  const text = event === null ? null : exactText(event.header)
  return text === null ? null : parseHeader(text)
}

/** The event as projections see it; `null` when this version has nothing to project. */
export function toRecordEvent(stored: StoredEvent): RecordEvent | null {
  const header = headerOf(stored)
  if (header === null) return null
  return readEvent(header, stored.payload === null ? null : exactText(stored.payload.bytes))
}

/** Whether a payload is the one that the header names. */
export function isPayloadOf(header: EventHeader, payload: SaltedPayload): boolean {
  return payload.salt.length === 32 && sha256(payload.salt, payload.bytes) === header.payloadDigest
}

/** What a payload's row comes to: `absent` was left out or erased, `locked` waits for its passphrase. */
export type ReadPayload =
  | { readonly kind: 'readable'; readonly payload: SaltedPayload }
  | { readonly kind: 'absent' | 'locked' | 'damaged' }

/** Opens a payload as it is stored. Sealed, the first 32 bytes are the salt. */
export function openPayload(
  row: {
    readonly event: string
    readonly salt: Uint8Array | null
    readonly bytes: Uint8Array | null
    readonly sealedBy: string | null
  },
  vault: Vault,
): ReadPayload {
  const { event, salt, bytes, sealedBy } = row
  if (bytes === null) return { kind: 'absent' }
  if (salt !== null) return { kind: 'readable', payload: { salt, bytes } }
  const opened = vault.openPrivate({ bytes, sealedBy }, payloadContext(event))
  if (opened.kind !== 'opened') return opened
  return { kind: 'readable', payload: { salt: opened.bytes.subarray(0, 32), bytes: opened.bytes.subarray(32) } }
}
