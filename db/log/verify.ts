import type { ReadableDb } from '../connection/sqlite.ts'
import type { Vault } from '../protection/vault.ts'
import { sha256 } from './digest.ts'
import type { EventReader } from './event-rows.ts'
import { isSealGood, publicKeyOf } from './key-pair.ts'
import type { LogTables } from './log-tables.ts'
import { standingOf } from './standing.ts'
import { createEventCheck } from './verify-events.ts'
import type { Finding, VerifyReport } from './verify-report.ts'

/**
 * Checks the whole log against itself: every header against its hash, its columns and the event before it, every payload
 * and snapshot against its digest, every seal against its signer, every chain against its root. Trusts nothing stored
 * but the learners' root keys. It cannot tell that somebody with the program and the keys wrote a whole new log; a head
 * noted elsewhere (a bundle, a signed paper) can.
 */
export function createVerify(
  db: ReadableDb,
  reader: EventReader,
  tables: LogTables,
  vault: Vault,
  checkDerived: () => readonly Finding[],
): () => VerifyReport {
  const checkEvents = createEventCheck(db, reader, tables, vault)
  const snapshots = db.prepare<[], { digest: string; bytes: Buffer }>(
    'SELECT digest, bytes FROM snapshots ORDER BY digest',
  )
  const seals = db.prepare<
    [],
    { event: string; signer: string; signature: Buffer; chain: string | null; seq: number | null }
  >(
    `SELECT s.event, s.signer, s.signature, e.chain, e.seq FROM seals AS s LEFT JOIN events AS e ON e.hash = s.event
     ORDER BY s.event, s.signer`,
  )
  const forks = db.prepare<[], { hash: string; chain: string; seq: number }>(
    `SELECT e.hash, e.chain, e.seq FROM events AS e
     WHERE EXISTS (SELECT 1 FROM events AS o WHERE o.chain = e.chain AND o.seq = e.seq AND o.hash <> e.hash)
     ORDER BY e.chain, e.seq, e.hash`,
  )
  const chains = db.prepare<[], string>('SELECT public_key FROM chains ORDER BY public_key').pluck()

  return () => {
    const { findings, ...counts } = checkEvents()
    const found: Omit<Finding, 'learner'>[] = [...findings]
    for (const { digest, bytes } of snapshots.iterate()) {
      if (sha256(bytes) !== digest) found.push({ rule: 'snapshot-damaged', subject: digest, chain: null, seq: null })
    }
    for (const { chain, seq, ...seal } of seals.iterate()) {
      const place = { subject: seal.event, chain, seq }
      if (!isSealGood(seal)) found.push({ rule: 'seal-damaged', ...place })
      else if (chain === null) found.push({ rule: 'seal-without-event', ...place })
    }
    for (const { hash, chain, seq } of forks.all()) found.push({ rule: 'fork', subject: hash, chain, seq })
    for (const chain of chains.all()) {
      if (standingOf(chain, reader, tables) !== tables.learnerOfChain(chain)) {
        found.push({ rule: 'chain-standing-differs', subject: chain, chain, seq: null })
      }
    }
    for (const { chain, seed } of tables.writers()) {
      if (seed !== null && publicKeyOf(seed) !== chain)
        found.push({ rule: 'writer-key-differs', subject: chain, chain, seq: null })
    }
    const told = found.map((one) => ({ ...one, learner: one.chain === null ? null : tables.learnerOfChain(one.chain) }))
    return { ...counts, findings: [...told, ...checkDerived()], quarantined: tables.quarantinedChains() }
  }
}
