import { isErasable } from '#courses/record/event-kinds.ts'
import type { RecordEvent } from '#courses/record/record-event.ts'
import { type EventReader, headerOf, toRecordEvent } from './event-rows.ts'
import type { LogTables } from './log-tables.ts'
import type { SealPayloads } from './payload-seals.ts'
import { isProjected } from './projections/is-projected.ts'
import type { Projector } from './projections/projector.ts'

/** Brings everything derived from a learner's events up to date, whatever order they came in. */
export type Settle = (learner: string) => { readonly erased: number; readonly resealed: number }

/**
 * Carries out erasures, rebuilds the projections and moves the Lamport clock on. It reads all of the learner's events
 * (measured in db/README.md), which is why only merging and purging settle; appending applies its own event.
 */
export function createSettle(
  reader: EventReader,
  tables: LogTables,
  projectors: readonly Projector[],
  sealPayloads: SealPayloads,
): Settle {
  return (learner) => {
    // A chain that came before anybody knew whose it is may have left readable what is a protected learner's own.
    const resealed = sealPayloads(learner)
    const events = reader.ofLearner(learner).map((stored) => ({ hash: stored.hash, read: toRecordEvent(stored) }))
    const gone = new Set<string>()
    let erased = 0
    for (const hash of erasedBy(events.map(({ read }) => read))) {
      const header = headerOf(reader.find(hash))
      if (header === null || !isErasable(header.kind) || tables.learnerOfChain(header.chain) !== learner) continue
      gone.add(hash)
      if (tables.deletePayload(hash)) erased += 1
    }
    const present = events.flatMap(({ hash, read }) => (isProjected(read) && !gone.has(hash) ? [read] : []))
    for (const projector of projectors) projector.rebuild(learner, present)
    const writer = tables.findWriter(learner)
    if (writer !== null) {
      tables.putWriter({ ...writer, lamport: Math.max(writer.lamport, reader.highestLamport(learner)) })
    }
    return { erased, resealed }
  }
}

/** Hashes of the events whose payload one of these events, which all count, has erased. */
export function erasedBy(events: readonly (RecordEvent | null)[]): ReadonlySet<string> {
  const hashes = new Set<string>()
  for (const event of events) {
    if (event?.body.kind === 'payload-erased') hashes.add(event.body.payload.event)
  }
  return hashes
}
