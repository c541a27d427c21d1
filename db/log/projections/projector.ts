import { isDeepStrictEqual } from 'node:util'
import { foldEvents } from '#courses/record/projections/fold-events.ts'
import type { Projection } from '#courses/record/projections/projection.ts'
import type { RecordEvent } from '#courses/record/record-event.ts'

/** Where the parts of a projection are kept. Reading a part back gives the same value that was saved. */
export type ProjectionTable<State> = {
  readonly load: (learner: string, key: string) => State | null
  /** `before` is what the table holds, so that rows which are the same need not be written again. */
  readonly save: (learner: string, state: State, before: State | null) => void
  /** The keys of all parts of a learner. */
  readonly keys: (learner: string) => readonly string[]
  readonly remove: (learner: string, key: string) => void
}

/** A projection joined to its table. */
export type Projector = {
  /** Applies one event that stands after all those applied before. */
  readonly apply: (learner: string, event: RecordEvent) => void
  /** Starts over from all of a learner's events, in total order, in small steps; rows that stay as they are, are not written. */
  readonly rebuild: (learner: string, events: readonly RecordEvent[]) => Generator<undefined, void>
  /** The keys of parts that are not what all of a learner's events, in total order, give, in small steps. Changes nothing. */
  readonly differences: (learner: string, events: readonly RecordEvent[]) => Generator<undefined, readonly string[]>
}

/** Events and parts of one step. */
const eventsAtOnce = 500
const partsAtOnce = 20

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
    differences: function* differences(learner, events) {
      const parts = yield* foldInSteps(projection, events)
      const different: string[] = []
      let seen = 0
      for (const key of new Set([...parts.keys(), ...table.keys(learner)])) {
        if (!isDeepStrictEqual(loadOrNull(table, learner, key), parts.get(key) ?? null)) different.push(key)
        seen += 1
        if (seen % partsAtOnce === 0) yield
      }
      return different
    },
    rebuild: function* rebuild(learner, events) {
      const parts = yield* foldInSteps(projection, events)
      for (const key of table.keys(learner)) if (!parts.has(key)) table.remove(learner, key)
      let seen = 0
      for (const [key, state] of parts) {
        if (!isDeepStrictEqual(table.load(learner, key), state)) {
          table.remove(learner, key)
          table.save(learner, state, null)
        }
        seen += 1
        if (seen % partsAtOnce === 0) yield
      }
    },
  }
}

function* foldInSteps<State>(
  projection: Projection<State>,
  events: readonly RecordEvent[],
): Generator<undefined, ReadonlyMap<string, State>> {
  const parts = new Map<string, State>()
  for (let at = 0; at < events.length; at += eventsAtOnce) {
    foldEvents(projection, events.slice(at, at + eventsAtOnce), parts)
    yield
  }
  return parts
}

/** A part that was changed until it cannot be read is none. */
function loadOrNull<State>(table: ProjectionTable<State>, learner: string, key: string): State | null | undefined {
  try {
    return table.load(learner, key)
  } catch {
    return undefined
  }
}
