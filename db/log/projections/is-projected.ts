import type { RecordEvent } from '#courses/record/record-event.ts'

/**
 * Whether projections may see an event. They are stored readable, so what is private or about clients stays out of them,
 * with a passphrase and without: a projection must not change when one is set.
 */
export function isProjected(event: RecordEvent | null): event is RecordEvent {
  return event !== null && event.header.class === 'credit'
}
