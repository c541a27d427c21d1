import type { RecordEvent } from '../record-event.ts'
import type { Projection } from './projection.ts'

/**
 * Folds one learner's events, given in total order, into the parts of a view, by key: into new ones, or on into those that earlier
 * events of the learner gave.
 */
export function foldEvents<State>(
  projection: Projection<State>,
  events: Iterable<RecordEvent>,
  parts: Map<string, State> = new Map(),
): ReadonlyMap<string, State> {
  for (const event of events) {
    const key = projection.keyOf(event)
    if (key === null) continue
    const after = projection.reduce(parts.get(key) ?? null, event)
    if (after !== null) parts.set(key, after)
  }
  return parts
}
