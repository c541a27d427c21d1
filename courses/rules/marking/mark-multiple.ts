import type { Share } from './mark-share.ts'
import type { ChoiceMark } from './marking.ts'

/**
 * Multiple choice: (right picked − wrong picked) of all right, never below 0, so that picking everything earns nothing
 * once there are as many wrong options as right ones. The shape is that of a QTI response mapping with +1 for each right
 * choice, −1 for each wrong one and `lowerBound="0"` (1EdTech QTI 2.1, example item choice_multiple).
 */
export function markMultiple(right: readonly string[], picked: readonly string[]): Share {
  const wanted = new Set(right)
  const taken = new Set(picked)
  const perChoice: ChoiceMark[] = []
  let balance = 0
  for (const id of taken) {
    const isRight = wanted.has(id)
    balance += isRight ? 1 : -1
    perChoice.push({ id, mark: isRight ? 'right' : 'wrong' })
  }
  for (const id of wanted) if (!taken.has(id)) perChoice.push({ id, mark: 'missed' })
  return { earned: Math.max(0, balance), possible: wanted.size, perChoice }
}
