import { longestRisingRun } from './longest-rising-run.ts'
import type { Share } from './mark-share.ts'

/**
 * Ordering: with L items in the longest run that stands in right relative order (not needing to be neighbours), the
 * share is (L − 1) of (n − 1). One item in a wrong place costs one step however far it strayed; the reverse order earns
 * nothing. The measure is the "longest ordered subset" of Moodle's ordering question (gbateson/moodle-qtype_ordering);
 * taking one off both sides, so that a run of one earns nothing, is our own choice. Which of several longest runs is
 * shown as right: the first from the left, as there.
 */
export function markOrdering(rightOrder: readonly string[], order: readonly string[]): Share {
  const ranks = new Map(rightOrder.map((id, rank) => [id, rank]))
  const run = longestRisingRun(order.map((id) => ranks.get(id) ?? null))
  // An order of a single item has no step to earn; it is right when it is there.
  const spared = rightOrder.length > 1 ? 1 : 0
  const standing = new Set(run.length > spared ? run : [])
  return {
    earned: run.length - spared,
    possible: rightOrder.length - spared,
    perChoice: order.map((id, position) => ({ id, mark: standing.has(position) ? 'right' : 'wrong' })),
  }
}
