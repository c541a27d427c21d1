import { AppError } from '#contract/errors/app-error.ts'
import type { EventHeader, PayloadClass } from '#courses/record/event-header.ts'
import type { CountedSteps } from './counted-steps.ts'
import { type EventReader, headerOf } from './event-rows.ts'
import { eventsAtOnce } from './events-at-once.ts'
import { exactText } from './exact-text.ts'
import { sealEvent } from './key-pair.ts'
import type { BatchEvent, LogBatch, Seal } from './log-batch.ts'
import type { LogTables } from './log-tables.ts'

/** A payload names its snapshots by digest; this finds them in kinds that this version does not know, too. */
const digestPattern = /[0-9a-f]{64}/g

/** A learner's log as it leaves, in small steps. */
export type ExportSteps = (learner: string, classes: readonly PayloadClass[]) => Generator<undefined, LogBatch>

/**
 * Everything that counts of one learner, in total order, byte for byte as stored, with the head sealed first so that all
 * of it counts elsewhere. Payloads of classes not asked for, and those of a closed key, are left out; the log still
 * verifies. The same log gives the same. Throws `learner-locked`.
 */
export function createExportSteps(reader: EventReader, tables: LogTables, counted: CountedSteps): ExportSteps {
  return function* exportSteps(learner, classes) {
    const writer = tables.findWriter(learner)
    if (writer?.seed === null) throw new AppError('learner-locked', { learner })
    if (writer !== null) tables.addSeal(sealEvent(writer.head, writer.seed))
    const mayCarry = (header: EventHeader | null) => header !== null && classes.includes(header.class)
    const events: BatchEvent[] = []
    const seals: Seal[] = []
    const digests = new Set<string>()
    for (const hash of yield* counted.orderOfLearner(learner)) {
      const stored = reader.find(hash)
      if (stored === null) throw new Error('an event that counts is not there')
      const payload = mayCarry(headerOf(stored)) ? stored.payload : null
      events.push({ header: stored.header, payload })
      seals.push(...tables.sealsOf(hash))
      for (const digest of digestsIn(payload?.bytes ?? null)) digests.add(digest)
      if (events.length % eventsAtOnce === 0) yield
    }
    return { events, seals, snapshots: [...digests].toSorted().flatMap((digest) => tables.findSnapshot(digest) ?? []) }
  }
}

/** Everything in a payload that may be the name of a snapshot. */
export function digestsIn(payload: Uint8Array | null): readonly string[] {
  const text = payload === null ? null : exactText(payload)
  return Array.from(text?.matchAll(digestPattern) ?? [], ([digest]) => digest)
}
