import { AppError } from '#contract/errors/app-error.ts'
import { canonicalJson } from '#courses/record/canonical-json.ts'
import { encodeHeader } from '#courses/record/event-header.ts'
import { type EventBody, eventBodySchema, eventKinds } from '#courses/record/event-kinds.ts'
import { readEvent } from '#courses/record/record-event.ts'
import type { WritableDb } from '../connection/sqlite.ts'
import { sha256 } from './digest.ts'
import { createEventInserter } from './event-rows.ts'
import { randomUuid, sealEvent } from './key-pair.ts'
import type { LogTables, OpenWriter } from './log-tables.ts'
import { isProjected } from './projections/is-projected.ts'
import type { Projector } from './projections/projector.ts'

/** A head is sealed whenever the chain's length reaches a multiple of this. */
export const eventsPerSeal = 50

/** Where a new event came to stand. An attempt is known by the `id` of its first event. */
export type AppendedEvent = { readonly id: string; readonly hash: string; readonly chain: string; readonly seq: number }

/** A chain's end, before which there may be nothing. */
export type ChainEnd = Omit<OpenWriter, 'head'> & { readonly head: string | null }

/** Writes one event of this data folder's own chain; runs inside the caller's transaction. */
export type EventWriter = (end: ChainEnd, body: EventBody, at: number) => { writer: OpenWriter; event: AppendedEvent }

/** Prepares the writer. `randomBytes` gives ids and salts. */
export function createEventWriter(
  db: WritableDb,
  tables: LogTables,
  projectors: readonly Projector[],
  randomBytes: (count: number) => Uint8Array,
): EventWriter {
  const insertEvent = createEventInserter(db)
  return (end, body, at) => {
    const checked = eventBodySchema.safeParse(body)
    const payloadText = checked.success ? canonicalJson(checked.data.payload) : null
    if (!checked.success || payloadText === null) {
      throw new AppError('invalid-input', { reason: body.kind }, { cause: checked.error })
    }
    const payload = { salt: randomBytes(32), bytes: Buffer.from(payloadText) }
    const header = {
      id: randomUuid(randomBytes(16)),
      chain: end.chain,
      seq: end.headSeq + 1,
      prev: end.head,
      lamport: end.lamport + 1,
      at,
      kind: body.kind,
      v: body.v,
      class: eventKinds[body.kind].class,
      payloadDigest: sha256(payload.salt, payload.bytes),
    }
    const headerText = encodeHeader(header)
    if (headerText === null) throw new AppError('invalid-input', { reason: body.kind })
    const bytes = Buffer.from(headerText)
    const hash = sha256(bytes)

    insertEvent(hash, bytes, header)
    tables.addPayload(hash, payload, header.class === 'credit' ? null : end.learner)
    if (header.seq % eventsPerSeal === 0) tables.addSeal(sealEvent(hash, end.seed))
    const highestAt = body.kind === 'clock-stepped' ? at : Math.max(at, end.highestAt)
    const writer = { ...end, head: hash, headSeq: header.seq, lamport: header.lamport, highestAt }
    tables.putWriter(writer)
    // Projections see what a reader of the log would see, not what the caller passed.
    const read = readEvent(header, payloadText)
    if (isProjected(read)) for (const projector of projectors) projector.apply(end.learner, read)
    return { writer, event: { id: header.id, hash, chain: header.chain, seq: header.seq } }
  }
}
