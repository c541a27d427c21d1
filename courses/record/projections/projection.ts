import type { RecordEvent } from '../record-event.ts'

/**
 * A view of one learner's events, cut into parts that do not depend on each other. Folding `reduce` over the events in
 * total order gives the view, whether they arrive one by one or all at once.
 */
export type Projection<State> = {
  /** The part that an event touches; `null` when it touches none. */
  readonly keyOf: (event: RecordEvent) => string | null
  /** The part after the event; `null` while the part does not exist. Never changes `state` in place. */
  readonly reduce: (state: State | null, event: RecordEvent) => State | null
}
