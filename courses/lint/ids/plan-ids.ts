import type { IdSlot } from '#courses/format/source-survey.ts'
import { firstDifference } from '../first-difference.ts'
import { scopesOf } from './id-scopes.ts'
import { nameFromText, newName } from './name-from-text.ts'

/** The id that each slot of a structure gets; `null` where there is nothing to write. The same list serves every language. */
export type IdPlan = readonly (string | null)[]

/** A structure in one or more languages, English first where there is one. */
export type SlotLists = readonly (readonly IdSlot[])[]

/** Kept for the page before the first heading of a module. */
const reserved = 'start'

const fallbacks = { module: 'm', heading: 'h', question: 'q', choice: 'o', item: 'i' } as const

/**
 * Finds ids for what has none: that of the same thing in another language, or a new one of its English words. `moduleId`
 * is what the place of the file calls it. `differs` is the number of the slot from which the languages differ; then nothing
 * is planned.
 */
export function planIds(
  lists: SlotLists,
  moduleId: string,
): { readonly plan: IdPlan; readonly differs: null } | { readonly plan: null; readonly differs: number } {
  const [first = [], ...others] = lists
  for (const other of others) {
    const differs = firstDifference(first, other)
    if (differs !== null) return { plan: null, differs }
  }
  const scopes = scopesOf(first)
  const taken = new Map<number, Set<string>>()
  const takenIn = (scope: number): Set<string> => {
    const ids = taken.get(scope) ?? new Set(scope === -1 ? [reserved] : [])
    taken.set(scope, ids)
    return ids
  }
  for (const list of lists) {
    list.forEach(({ id, kind }, index) => {
      if (id !== null && kind !== 'module') takenIn(scopes[index] ?? -1).add(id)
    })
  }
  // The id that one language gives to a thing may stand at another thing of the other: then none of them can be trusted.
  const places = new Map<string, number>()
  for (const list of lists) {
    for (const [index, { id, kind }] of list.entries()) {
      const key = `${scopes[index]} ${id}`
      const place = places.get(key) ?? index
      if (id === null || kind === 'module') continue
      if (place !== index && lists.some((other) => other[index]?.id === null)) return { plan: null, differs: index }
      places.set(key, place)
    }
  }
  const plan = first.map(({ kind }, index): string | null => {
    const same = lists.flatMap((list) => list[index] ?? [])
    if (same.every(({ id, insert }) => id !== null || insert === null)) return null
    const known = same.find(({ id }) => id !== null)?.id
    if (known !== undefined && known !== null) return known
    if (kind === 'module') return moduleId
    const ids = takenIn(scopes[index] ?? -1)
    const id = newName(nameFromText(same[0]?.text ?? ''), fallbacks[kind], ids)
    ids.add(id)
    return id
  })
  return { plan: withoutTellingIds(lists, plan), differs: null }
}

/**
 * Items of ordering and matching are kept in the order of their ids, which must not be the answer. Where every id of such
 * a question is new and would tell it, they are numbered, one row turned against the other.
 */
function withoutTellingIds(lists: SlotLists, plan: IdPlan): IdPlan {
  const [slots = []] = lists
  const result = [...plan]
  slots.forEach(({ kind, shape }, index) => {
    const isOrdering = shape === 'question ordering'
    if (kind !== 'question' || (!isOrdering && shape !== 'question matching')) return
    const choices = choicesAfter(slots, index)
    if (choices.some((at) => plan[at] === null || lists.some((list) => list[at]?.id !== null))) return
    const lefts = isOrdering ? [] : choices.filter((at) => slots[at]?.shape === 'choice left')
    const rights = choices.filter((at) => !lefts.includes(at))
    const idsOf = (numbers: readonly number[]) => numbers.map((at) => plan[at] ?? '')
    const pairs = lefts.map((at) => ({ left: plan[at] ?? '', right: plan[at + 1] ?? '' }))
    const kept = isOrdering
      ? idsOf(rights)
      : pairs.toSorted((a, b) => (a.left < b.left ? -1 : 1)).map(({ right }) => right)
    const shown = idsOf(rights).toSorted()
    if (!kept.every((id, at) => id === shown[at])) return
    lefts.forEach((at, row) => {
      result[at] = `l-${row + 1}`
    })
    rights.forEach((at, row) => {
      result[at] = `${isOrdering ? 'i' : 'r'}-${((row + 1) % rights.length) + 1}`
    })
  })
  return result
}

/** The numbers of the slots that are a question's own. */
function choicesAfter(slots: readonly IdSlot[], question: number): readonly number[] {
  const numbers: number[] = []
  for (let at = question + 1; slots[at]?.kind === 'choice'; at++) numbers.push(at)
  return numbers
}
