import type { Share } from './mark-share.ts'
import type { ChoiceMark } from './marking.ts'

type Pair = { readonly left: string; readonly right: string }

/**
 * Matching: right pairs of all pairs; a wrong pair costs no more than the pair it takes the place of. The same as a QTI
 * mapping of pairs without negative values. Pairs may come in any order; a left side not paired is missed.
 */
export function markMatching(rightPairs: readonly Pair[], pairs: readonly Pair[]): Share {
  const given = new Map(pairs.map(({ left, right }) => [left, right]))
  const perChoice = rightPairs.map(({ left, right }): ChoiceMark => {
    const taken = given.get(left)
    return { id: left, mark: taken === undefined ? 'missed' : taken === right ? 'right' : 'wrong' }
  })
  return { earned: perChoice.filter(({ mark }) => mark === 'right').length, possible: rightPairs.length, perChoice }
}
