import type { FindingRule } from '#contract/errors/finding-rules.ts'
import type { EventHeader } from '#courses/record/event-header.ts'
import { eventBodySchema } from '#courses/record/event-kinds.ts'
import { readEvent } from '#courses/record/record-event.ts'
import type { ReadableDb } from '../connection/sqlite.ts'
import type { Vault } from '../protection/vault.ts'
import type { CountedSteps } from './counted-steps.ts'
import { sha256 } from './digest.ts'
import { type EventReader, headerOf, isPayloadOf, openPayload, type ReadPayload, toRecordEvent } from './event-rows.ts'
import { eventsAtOnce } from './events-at-once.ts'
import { exactText } from './exact-text.ts'
import type { LogTables } from './log-tables.ts'
import { erasedBy } from './settle.ts'
import type { Finding, VerifyReport } from './verify-report.ts'

type Row = {
  readonly hash: string
  readonly header: Buffer
  readonly id: string
  readonly chain: string
  readonly seq: number
  readonly prev: string | null
  readonly lamport: number
  readonly at: number
  readonly kind: string
  readonly v: number
  readonly class: string
  readonly payload_digest: string
  readonly salt: Buffer | null
  readonly bytes: Buffer | null
  readonly sealed_by: string | null
}

type Outcome = Pick<VerifyReport, 'events' | 'locked' | 'notYetSealed'> & {
  readonly findings: readonly Omit<Finding, 'learner'>[]
}

/** What is known of a chain before its events are looked at. */
type ChainFacts = {
  readonly isOwn: boolean
  readonly counted: ReadonlySet<string>
  readonly erased: ReadonlySet<string>
}

/** Stands in the header of every erasure, since headers are canonical; the column is not trusted here. */
const erasureMark = Buffer.from('"kind":"payload-erased"')

/** Prepares the check of every event and its payload, one row at a time, in small steps. */
export function createEventCheck(
  db: ReadableDb,
  reader: EventReader,
  tables: LogTables,
  counted: CountedSteps,
  vault: Vault,
): () => Generator<undefined, Outcome> {
  const hashes = db.prepare<[], string>('SELECT hash FROM events ORDER BY chain, seq, hash').pluck()
  const rowOf = db.prepare<[string], Row>(
    `SELECT e.hash, e.header, e.id, e.chain, e.seq, e.prev, e.lamport, e.at, e.kind, e.v, e.class, e.payload_digest,
       p.salt, p.bytes, p.sealed_by
     FROM events AS e LEFT JOIN payloads AS p ON p.event = e.hash WHERE e.hash = ?`,
  )
  const chainsOf = db.prepare<[], string>('SELECT public_key FROM chains ORDER BY public_key').pluck()
  const erasures = db
    .prepare<[string, Uint8Array], string>('SELECT hash FROM events WHERE chain = ? AND instr(header, ?) > 0')
    .pluck()
  const placeOf = db.prepare<[string], Pick<Row, 'chain' | 'seq' | 'lamport'>>(
    'SELECT chain, seq, lamport FROM events WHERE hash = ?',
  )
  const lastSealed = db
    .prepare<[string], number | null>(
      'SELECT max(e.seq) FROM seals AS s JOIN events AS e ON e.hash = s.event WHERE e.chain = ? AND s.signer = e.chain',
    )
    .pluck()

  const checkHeader = (row: Row, header: EventHeader | null): FindingRule | null => {
    if (sha256(row.header) !== row.hash) return 'header-damaged'
    if (header === null) return 'header-unreadable'
    if (!columnsAgree(row, header)) return 'columns-differ'
    if (header.prev === null) return null
    const prev = placeOf.get(header.prev)
    if (prev === undefined) return 'prev-missing'
    const follows = prev.chain === header.chain && prev.seq === header.seq - 1 && prev.lamport < header.lamport
    return follows ? null : 'prev-wrong'
  }

  const checkPayload = (row: Row, header: EventHeader, read: ReadPayload, facts: ChainFacts): FindingRule | null => {
    if (read.kind === 'locked') return null
    if (read.kind === 'damaged') return 'payload-damaged'
    if (read.kind !== 'readable') {
      const mayBeLeftOut = header.class !== 'credit' && !facts.isOwn
      return mayBeLeftOut || facts.erased.has(row.hash) ? null : 'payload-missing'
    }
    if (!isPayloadOf(header, read.payload)) return 'payload-damaged'
    if (!isKnown(header)) return null
    const body = readEvent(header, exactText(read.payload.bytes))?.body
    if (body === undefined) return 'payload-unreadable'
    if (body.kind !== 'attempt-started') return null
    const isWhole = body.payload.questions.every(({ snapshot }) => tables.findSnapshot(snapshot) !== null)
    return isWhole ? null : 'snapshot-missing'
  }

  const factsOfChains = function* factsOfChains(
    own: ReadonlySet<string>,
  ): Generator<undefined, Map<string, ChainFacts>> {
    const facts = new Map<string, ChainFacts>()
    const erased = new Map<string | null, Set<string>>()
    for (const chain of chainsOf.all()) {
      const learner = tables.learnerOfChain(chain)
      const gone = erased.get(learner) ?? new Set<string>()
      erased.set(learner, gone)
      const known = yield* counted.ofChain(chain)
      yield
      for (const hash of erasures.all(chain, erasureMark)) {
        const stored = known.has(hash) && learner !== null ? reader.find(hash) : null
        for (const one of erasedBy(stored === null ? [] : [toRecordEvent(stored)])) gone.add(one)
      }
      facts.set(chain, { isOwn: own.has(chain), counted: known, erased: gone })
      yield
    }
    return facts
  }

  return function* checkEvents() {
    const findings: Omit<Finding, 'learner'>[] = []
    const writers = tables.writers()
    const factsOf = yield* factsOfChains(new Set(writers.map(({ chain }) => chain)))
    let [events, locked] = [0, 0]
    for (const hash of hashes.all()) {
      const row = rowOf.get(hash)
      const facts = row === undefined ? undefined : factsOf.get(row.chain)
      if (row === undefined || facts === undefined) throw new Error('an event or its chain is not there')
      events += 1
      if (events % eventsAtOnce === 0) yield
      const header = headerOf(row)
      const read = openPayload({ event: row.hash, salt: row.salt, bytes: row.bytes, sealedBy: row.sealed_by }, vault)
      if (read.kind === 'locked') locked += 1
      const rules = [
        checkHeader(row, header),
        header === null ? null : checkPayload(row, header, read, facts),
        facts.counted.has(row.hash) ? null : ('unsealed' as const),
      ]
      for (const rule of rules) {
        if (rule !== null) findings.push({ rule, subject: row.hash, chain: row.chain, seq: row.seq })
      }
    }
    const notYetSealed = writers
      .map(({ chain, headSeq }) => ({ chain, events: headSeq - (lastSealed.get(chain) ?? 0) }))
      .filter((tail) => tail.events > 0)
    return { events, findings, locked, notYetSealed }
  }
}

function columnsAgree(row: Row, header: EventHeader): boolean {
  return (
    row.id === header.id &&
    row.chain === header.chain &&
    row.seq === header.seq &&
    row.prev === header.prev &&
    row.lamport === header.lamport &&
    row.at === header.at &&
    row.kind === header.kind &&
    row.v === header.v &&
    row.class === header.class &&
    row.payload_digest === header.payloadDigest
  )
}

/** Whether this version has the schema of the event's kind and version. */
function isKnown(header: EventHeader): boolean {
  return eventBodySchema.options.some(({ shape }) => shape.kind.value === header.kind && shape.v.value === header.v)
}
