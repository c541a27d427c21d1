import { type ItemResult, share } from './item-results.ts'

/** How the questions of one objective did, taken together. */
export type ObjectiveResult = {
  readonly pack: string
  readonly module: string
  readonly objective: string
  readonly questions: number
  /** How often one of them was asked. */
  readonly asked: number
  /** The mean share of the points over all that was asked, in basis points; each asking weighs the same. */
  readonly meanBasisPoints: number
}

/** Results by objective, from those by question; a question of several objectives counts for each. */
export function objectiveResults(items: readonly ItemResult[]): readonly ObjectiveResult[] {
  const groups = new Map<
    string,
    { readonly first: ItemResult; readonly objective: string; readonly items: ItemResult[] }
  >()
  for (const item of items) {
    for (const objective of item.objectives) {
      const name = JSON.stringify([item.pack, item.module, objective])
      const group = groups.get(name) ?? { first: item, objective, items: [] }
      groups.set(name, group)
      group.items.push(item)
    }
  }
  return [...groups.values()].map(({ first, objective, items: members }) => {
    const asked = members.reduce((sum, { n }) => sum + n, 0)
    const weighed = members.reduce((sum, { n, meanBasisPoints }) => sum + n * meanBasisPoints, 0)
    return {
      pack: first.pack,
      module: first.module,
      objective,
      questions: new Set(members.map(({ question }) => question)).size,
      asked,
      meanBasisPoints: share(weighed, asked * 10_000),
    }
  })
}
