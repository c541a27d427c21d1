import { AppError } from '#contract/errors/app-error.ts'
import type { EventHeader, PayloadClass } from '#courses/record/event-header.ts'
import { type EventReader, headerOf, type StoredEvent } from './event-rows.ts'
import { exactText } from './exact-text.ts'
import { sealEvent } from './key-pair.ts'
import type { LogBatch } from './log-batch.ts'
import type { LogTables } from './log-tables.ts'

/** A payload names its snapshots by digest; this finds them in kinds that this version does not know, too. */
const digestPattern = /[0-9a-f]{64}/g

/**
 * Everything that counts of one learner, in total order, byte for byte as stored, with the head sealed first so that all
 * of it counts elsewhere. Payloads of classes not asked for, and those of a closed key, are left out; the log still
 * verifies. Runs inside the caller's transaction. Throws `learner-locked`.
 */
export function createExport(
  reader: EventReader,
  tables: LogTables,
): (learner: string, classes: readonly PayloadClass[]) => LogBatch {
  return (learner, classes) => {
    const writer = tables.findWriter(learner)
    if (writer?.seed === null) throw new AppError('learner-locked', { learner })
    if (writer !== null) tables.addSeal(sealEvent(writer.head, writer.seed))
    const stored = reader.ofLearner(learner)
    const mayCarry = (header: EventHeader | null) => header !== null && classes.includes(header.class)
    const events = stored.map(({ header, payload }) => ({
      header,
      payload: mayCarry(headerOf({ header })) ? payload : null,
    }))
    return {
      events,
      snapshots: snapshotsNamedBy(events, tables),
      seals: stored.flatMap(({ hash }) => tables.sealsOf(hash)),
    }
  }
}

function snapshotsNamedBy(events: readonly Omit<StoredEvent, 'hash'>[], tables: LogTables): readonly Uint8Array[] {
  const digests = new Set<string>()
  for (const { payload } of events) {
    const text = payload === null ? null : exactText(payload.bytes)
    for (const [digest] of text?.matchAll(digestPattern) ?? []) digests.add(digest)
  }
  return [...digests].toSorted().flatMap((digest) => tables.findSnapshot(digest) ?? [])
}
