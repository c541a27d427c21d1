import type { ReadableDb } from '../connection/sqlite.ts'
import type { Vault } from '../protection/vault.ts'
import type { CountedSteps } from './counted-steps.ts'
import { sha256 } from './digest.ts'
import type { EventReader } from './event-rows.ts'
import { isSealGood, publicKeyOf } from './key-pair.ts'
import type { LogTables } from './log-tables.ts'
import { standingOf } from './standing.ts'
import { createEventCheck } from './verify-events.ts'
import type { Finding, VerifyReport } from './verify-report.ts'

/** Seals and snapshots of one step: some milliseconds of work. */
const atOnce = 10

/**
 * Checks the whole log against itself, in small steps: every header against its hash, its columns and the event before it, every payload
 * and snapshot against its digest, every seal against its signer, every chain against its root. Trusts nothing stored
 * but the learners' root keys. It cannot tell that somebody with the program and the keys wrote a whole new log; a head
 * noted elsewhere (a bundle, a signed paper) can.
 */
export function createVerify(
  db: ReadableDb,
  reader: EventReader,
  tables: LogTables,
  counted: CountedSteps,
  vault: Vault,
  checkDerived: () => Generator<undefined, readonly Finding[]>,
): () => Generator<undefined, VerifyReport> {
  const checkEvents = createEventCheck(db, reader, tables, counted, vault)
  const snapshots = db.prepare<[], string>('SELECT digest FROM snapshots ORDER BY digest').pluck()
  const seals = db.prepare<
    [],
    { event: string; signer: string; signature: Buffer; chain: string | null; seq: number | null }
  >(
    `SELECT s.event, s.signer, s.signature, e.chain, e.seq FROM seals AS s LEFT JOIN events AS e ON e.hash = s.event
     ORDER BY s.event, s.signer`,
  )
  const forks = db.prepare<[], { hash: string; chain: string; seq: number }>(
    `SELECT e.hash, e.chain, e.seq FROM (SELECT chain, seq FROM events GROUP BY chain, seq HAVING count(*) > 1) AS fork
     JOIN events AS e ON e.chain = fork.chain AND e.seq = fork.seq
     ORDER BY e.chain, e.seq, e.hash`,
  )
  const chains = db.prepare<[], string>('SELECT public_key FROM chains ORDER BY public_key').pluck()

  return function* verify() {
    const { findings, ...counts } = yield* checkEvents()
    const found: Omit<Finding, 'learner'>[] = [...findings]
    let looked = 0
    /** Whether it is time to let others run. */
    const isStep = () => {
      looked += 1
      return looked % atOnce === 0
    }
    for (const digest of snapshots.all()) {
      const bytes = tables.findSnapshot(digest)
      if (bytes === null || sha256(bytes) !== digest)
        found.push({ rule: 'snapshot-damaged', subject: digest, chain: null, seq: null })
      if (isStep()) yield
    }
    for (const { chain, seq, ...seal } of seals.all()) {
      if (isStep()) yield
      const place = { subject: seal.event, chain, seq }
      if (!isSealGood(seal)) found.push({ rule: 'seal-damaged', ...place })
      else if (chain === null) found.push({ rule: 'seal-without-event', ...place })
    }
    yield
    for (const { hash, chain, seq } of forks.all()) found.push({ rule: 'fork', subject: hash, chain, seq })
    for (const chain of chains.all()) {
      yield
      const firsts = (yield* counted.firstOfChain(chain)).flatMap((hash) => reader.find(hash) ?? [])
      if (standingOf(firsts, tables) !== tables.learnerOfChain(chain)) {
        found.push({ rule: 'chain-standing-differs', subject: chain, chain, seq: null })
      }
    }
    for (const { chain, seed } of tables.writers()) {
      if (seed !== null && publicKeyOf(seed) !== chain)
        found.push({ rule: 'writer-key-differs', subject: chain, chain, seq: null })
    }
    const told = found.map((one) => ({ ...one, learner: one.chain === null ? null : tables.learnerOfChain(one.chain) }))
    return { ...counts, findings: [...told, ...(yield* checkDerived())], quarantined: tables.quarantinedChains() }
  }
}
