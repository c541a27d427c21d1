import type { IdSlot } from '#courses/format/source-survey.ts'

/**
 * The place in the lists of two languages from which they no longer have the same things in the same order; `null` when
 * they do. Ids are compared only where both have one: a missing id is told elsewhere, and can be written.
 */
export function firstDifference(one: readonly IdSlot[], other: readonly IdSlot[]): number | null {
  const length = Math.max(one.length, other.length)
  for (let index = 0; index < length; index++) {
    const [a, b] = [one[index], other[index]]
    if (a === undefined || b === undefined || a.shape !== b.shape || a.within !== b.within) return index
    if (a.kind !== 'module' && a.id !== null && b.id !== null && a.id !== b.id) return index
  }
  return null
}
