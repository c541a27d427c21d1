import { isErasable } from '#courses/record/event-kinds.ts'
import { type EventReader, headerOf, type StoredEvent, toRecordEvent } from './event-rows.ts'
import type { LogTables } from './log-tables.ts'
import type { Projector } from './projections/projector.ts'

/** Brings everything derived from a learner's events up to date, whatever order they came in. */
export type Settle = (learner: string) => { readonly erased: number }

/**
 * Carries out erasures, rebuilds the projections and moves the Lamport clock on. It reads all of the learner's events
 * (measured in db/README.md), which is why only merging and purging settle; appending applies its own event.
 */
export function createSettle(reader: EventReader, tables: LogTables, projectors: readonly Projector[]): Settle {
  return (learner) => {
    const gone = new Set<string>()
    let erased = 0
    for (const hash of erasedBy(reader.ofLearner(learner))) {
      const header = headerOf(reader.find(hash))
      if (header === null || !isErasable(header.kind) || tables.learnerOfChain(header.chain) !== learner) continue
      gone.add(hash)
      if (tables.deletePayload(hash)) erased += 1
    }
    const events = reader
      .ofLearner(learner)
      .flatMap((stored) => (gone.has(stored.hash) ? [] : (toRecordEvent(stored) ?? [])))
    for (const projector of projectors) projector.rebuild(learner, events)
    const writer = tables.findWriter(learner)
    if (writer !== null) {
      tables.putWriter({ ...writer, lamport: Math.max(writer.lamport, reader.highestLamport(learner)) })
    }
    return { erased }
  }
}

/** Hashes of the events whose payload an event that counts has erased. */
export function erasedBy(events: readonly StoredEvent[]): ReadonlySet<string> {
  const hashes = new Set<string>()
  for (const event of events) {
    const body = toRecordEvent(event)?.body
    if (body?.kind === 'payload-erased') hashes.add(body.payload.event)
  }
  return hashes
}
