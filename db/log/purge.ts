import { AppError } from '#contract/errors/app-error.ts'
import { isErasable } from '#courses/record/event-kinds.ts'
import type { ErasureReason } from '#courses/record/payloads/chain-payloads.ts'
import type { Append, ReadyWriter } from './append.ts'
import { type EventReader, headerOf, toRecordEvent } from './event-rows.ts'
import type { LogTables } from './log-tables.ts'
import { erasedBy, type Settle } from './settle.ts'

/**
 * Erases one payload: the event that says so goes first, then settling deletes the row, as it would on any machine that
 * learns of it. Header and chain stay, and still verify. Runs inside the caller's transaction.
 */
export function createPurge(
  reader: EventReader,
  tables: LogTables,
  readyWriter: ReadyWriter,
  append: Append,
  settle: Settle,
): (learner: string, event: string, reason: ErasureReason, at: number) => boolean {
  return (learner, event, reason, at) => {
    const writer = readyWriter(learner, at)
    const header = headerOf(reader.find(event))
    if (header === null || tables.learnerOfChain(header.chain) !== learner)
      throw new AppError('record-unknown', { event })
    if (!isErasable(header.kind)) throw new AppError('record-not-erasable', { kind: header.kind })
    if (erasedBy(reader.ofLearner(learner).map(toRecordEvent)).has(event)) return false
    append(writer, at, [{ kind: 'payload-erased', v: 1, payload: { event, reason } }])
    settle(learner)
    return true
  }
}
