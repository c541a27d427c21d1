import { foldEvents } from '#courses/record/projections/fold-events.ts'
import type { Projection } from '#courses/record/projections/projection.ts'
import type { RecordEvent } from '#courses/record/record-event.ts'

/** Where the parts of a projection are kept. Reading a part back gives the same value that was saved. */
export type ProjectionTable<State> = {
  readonly load: (learner: string, key: string) => State | null
  /** `before` is what the table holds, so that rows which are the same need not be written again. */
  readonly save: (learner: string, state: State, before: State | null) => void
  /** Removes all parts of a learner. */
  readonly clear: (learner: string) => void
}

/** A projection joined to its table. */
export type Projector = {
  /** Applies one event that stands after all those applied before. */
  readonly apply: (learner: string, event: RecordEvent) => void
  /** Starts over from all of a learner's events, in total order. */
  readonly rebuild: (learner: string, events: readonly RecordEvent[]) => void
}

/** Live and rebuilt rows are equal because both come from the one `reduce`. */
export function createProjector<State>(projection: Projection<State>, table: ProjectionTable<State>): Projector {
  return {
    apply: (learner, event) => {
      const key = projection.keyOf(event)
      if (key === null) return
      const before = table.load(learner, key)
      const after = projection.reduce(before, event)
      if (after !== null && after !== before) table.save(learner, after, before)
    },
    rebuild: (learner, events) => {
      table.clear(learner)
      for (const state of foldEvents(projection, events).values()) table.save(learner, state, null)
    },
  }
}
