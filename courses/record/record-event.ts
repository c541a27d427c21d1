import { parseCanonicalJson } from './canonical-json.ts'
import type { EventHeader } from './event-header.ts'
import { type EventBody, eventBodySchema } from './event-kinds.ts'

/** An event that this version understands, as projections see it. */
export type RecordEvent = {
  readonly header: EventHeader
  readonly body: EventBody
}

/**
 * Joins a header with its payload text. `null` when there is nothing to project: the payload was left out or erased, or
 * its kind, version or shape is not of this version. Such an event is kept all the same.
 */
export function readEvent(header: EventHeader, payload: string | null): RecordEvent | null {
  const parsed = payload === null ? null : parseCanonicalJson(payload)
  if (parsed === null) return null
  const body = eventBodySchema.safeParse({
    kind: header.kind,
    v: header.v,
    payload: parsed.value,
  })
  return body.success ? { header, body: body.data } : null
}
