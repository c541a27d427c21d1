import { isErasable } from '#courses/record/event-kinds.ts'
import type { RecordEvent } from '#courses/record/record-event.ts'
import type { CountedSteps } from './counted-steps.ts'
import { type EventReader, headerOf, toRecordEvent } from './event-rows.ts'
import { eventsAtOnce } from './events-at-once.ts'
import type { LogTables } from './log-tables.ts'
import type { SealPayloads } from './payload-seals.ts'
import { isProjected } from './projections/is-projected.ts'
import type { Projector } from './projections/projector.ts'

/** Brings everything derived from a learner's events up to date, whatever order they came in. */
export type Settle = (learner: string) => { readonly erased: number; readonly resealed: number }

/** The same in small steps, each in a transaction of its own. What is derived is whole again after the last one. */
export type SettleSteps = (
  learner: string,
) => Generator<undefined, { readonly erased: number; readonly resealed: number }>

/**
 * Carries out erasures, rebuilds the projections and moves the Lamport clock on. It reads all of the learner's events
 * (measured in db/README.md), which is why only merging and purging settle; appending applies its own event.
 */
export function createSettleSteps(
  reader: EventReader,
  tables: LogTables,
  counted: CountedSteps,
  projectors: readonly Projector[],
  sealPayloads: SealPayloads,
): SettleSteps {
  return function* settleSteps(learner) {
    // A chain that came before anybody knew whose it is may have left readable what is a protected learner's own.
    const resealed = sealPayloads(learner)
    yield
    const events: { readonly hash: string; readonly read: RecordEvent | null }[] = []
    for (const hash of yield* counted.orderOfLearner(learner)) {
      const stored = reader.find(hash)
      if (stored !== null) events.push({ hash, read: toRecordEvent(stored) })
      if (events.length % eventsAtOnce === 0) yield
    }
    const gone = new Set<string>()
    let erased = 0
    for (const hash of erasedBy(events.map(({ read }) => read))) {
      const header = headerOf(reader.find(hash))
      if (header === null || !isErasable(header.kind) || tables.learnerOfChain(header.chain) !== learner) continue
      gone.add(hash)
      if (tables.deletePayload(hash)) erased += 1
    }
    const present = events.flatMap(({ hash, read }) => (isProjected(read) && !gone.has(hash) ? [read] : []))
    for (const projector of projectors) yield* projector.rebuild(learner, present)
    const writer = tables.findWriter(learner)
    if (writer !== null) {
      tables.putWriter({ ...writer, lamport: Math.max(writer.lamport, reader.highestLamport(learner)) })
    }
    tables.removeDue(learner)
    return { erased, resealed }
  }
}

/** All steps at once, inside the caller's transaction. */
export function createSettle(settleSteps: SettleSteps): Settle {
  return (learner) => runToEnd(settleSteps(learner))
}

/** Runs steps without a pause between them. */
export function runToEnd<Result>(steps: Generator<undefined, Result>): Result {
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}

/** Hashes of the events whose payload one of these events, which all count, has erased. */
export function erasedBy(events: readonly (RecordEvent | null)[]): ReadonlySet<string> {
  const hashes = new Set<string>()
  for (const event of events) {
    if (event?.body.kind === 'payload-erased') hashes.add(event.body.payload.event)
  }
  return hashes
}
