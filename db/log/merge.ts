import type { WritableDb } from '../connection/sqlite.ts'
import { sha256 } from './digest.ts'
import { createEventInserter, type EventReader, headerOf, isPayloadOf } from './event-rows.ts'
import { isSealGood } from './key-pair.ts'
import type { BatchEvent, LogBatch, SaltedPayload } from './log-batch.ts'
import type { LogTables } from './log-tables.ts'
import type { Settle } from './settle.ts'
import { standingOf } from './standing.ts'

/** What was not taken in, and why: damaged on its way, or not what it says. */
export type Refusal = {
  readonly what: 'header' | 'payload' | 'seal'
  /** Hash of the event concerned. */
  readonly event: string
}

/** What a merge did. Merging the same batch again adds nothing. */
export type MergeReport = {
  readonly added: number
  readonly refused: readonly Refusal[]
  /** Learners whose records grew or changed. */
  readonly learners: readonly string[]
  /** Chains of the batch that nobody here vouches for; they are kept apart. */
  readonly quarantined: readonly string[]
  readonly erased: number
  /** Payloads that were readable here until it showed that they are a protected learner's own. */
  readonly resealed: number
}

/**
 * Set union by hash: of events, payloads, snapshots and seals. Everything is checked before it is stored, and nothing
 * depends on the order in which batches come. Runs inside the caller's transaction.
 */
export function createMerge(
  db: WritableDb,
  reader: EventReader,
  tables: LogTables,
  settle: Settle,
): (batch: LogBatch) => MergeReport {
  const insertEvent = createEventInserter(db)
  const chainOfEvent = db.prepare<[string], string>('SELECT chain FROM events WHERE hash = ?').pluck()

  return (batch) => {
    const refused: Refusal[] = []
    const chains = new Set<string>()
    const highestAt = new Map<string, number>()
    // Whose they are is known once the seals are in; until then nothing that is a learner's own is stored.
    const held: { readonly hash: string; readonly chain: string; readonly payload: SaltedPayload }[] = []
    let added = 0
    let changed = false

    const takeEvent = ({ header: bytes, payload }: BatchEvent): void => {
      const hash = sha256(bytes)
      const header = headerOf({ header: bytes })
      if (header === null) return void refused.push({ what: 'header', event: hash })
      tables.addChain(header.chain)
      chains.add(header.chain)
      if (insertEvent(hash, bytes, header)) {
        added += 1
        changed = true
        highestAt.set(header.chain, Math.max(header.at, highestAt.get(header.chain) ?? header.at))
      }
      if (payload === null) return
      if (!isPayloadOf(header, payload)) refused.push({ what: 'payload', event: hash })
      else if (header.class !== 'credit') held.push({ hash, chain: header.chain, payload })
      else changed = tables.addPayload(hash, payload, null) || changed
    }

    for (const bytes of batch.snapshots) tables.addSnapshot(sha256(bytes), bytes)
    for (const event of batch.events) takeEvent(event)
    for (const seal of batch.seals) {
      if (!isSealGood(seal)) refused.push({ what: 'seal', event: seal.event })
      else if (tables.addSeal(seal)) {
        changed = true
        const chain = chainOfEvent.get(seal.event)
        if (chain !== undefined) chains.add(chain)
      }
    }

    const learners = new Set<string>()
    const quarantined: string[] = []
    for (const chain of [...chains].toSorted()) {
      const before = tables.learnerOfChain(chain)
      const after = standingOf(reader.firstOfChain(chain), tables)
      tables.setLearnerOfChain(chain, after)
      if (after === null) quarantined.push(chain)
      for (const learner of [before, after]) if (learner !== null) learners.add(learner)
      // A chain that joins the learner brings all its events, those that came before it could be told whose they are, too.
      raiseHighestAt(tables, after, before === after ? highestAt.get(chain) : tables.highestAtOf(chain))
    }
    for (const { hash, chain, payload } of held) {
      changed = tables.addPayload(hash, payload, tables.learnerOfChain(chain)) || changed
    }
    const settled = changed ? [...learners].map(settle) : []
    const erased = settled.reduce((sum, each) => sum + each.erased, 0)
    const resealed = settled.reduce((sum, each) => sum + each.resealed, 0)
    return { added, refused, learners: [...learners], quarantined, erased, resealed }
  }
}

/** A clock that other machines' new events show to be behind counts as stepped back, as one of our own would. */
function raiseHighestAt(tables: LogTables, learner: string | null, at: number | null | undefined): void {
  const writer = learner === null ? null : tables.findWriter(learner)
  if (writer !== null && at !== undefined && at !== null && at > writer.highestAt)
    tables.putWriter({ ...writer, highestAt: at })
}
