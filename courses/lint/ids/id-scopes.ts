import type { IdSlot } from '#courses/format/source-survey.ts'

/** For each slot, the number of the question whose own matter its id is; -1 where ids are new in the whole file. */
export function scopesOf(slots: readonly IdSlot[]): readonly number[] {
  let question = -1
  return slots.map(({ kind }, index) => {
    if (kind === 'question') question = index
    return kind === 'choice' ? question : -1
  })
}

/** Ids that stand more than once where they may stand once, as the numbers of their slots. */
export function duplicatesIn(slots: readonly IdSlot[]): ReadonlySet<number> {
  const scopes = scopesOf(slots)
  const keyOf = (index: number) => `${scopes[index]} ${slots[index]?.id}`
  const counts = new Map<string, number>()
  const named = slots.flatMap(({ id, kind }, index) => (id === null || kind === 'module' ? [] : [index]))
  for (const index of named) counts.set(keyOf(index), (counts.get(keyOf(index)) ?? 0) + 1)
  return new Set(named.filter((index) => (counts.get(keyOf(index)) ?? 0) > 1))
}
