import type { Share } from './mark-share.ts'
import { foldText } from './text/fold-text.ts'

/**
 * Short answer: right when it equals an accepted form once both are folded, otherwise wrong; there is no near miss. What
 * folds to nothing is never right.
 */
export function markShort(accepted: readonly string[], text: string): Share {
  const given = foldText(text)
  const isRight = given !== '' && accepted.some((form) => foldText(form) === given)
  return { earned: isRight ? 1 : 0, possible: 1, perChoice: [] }
}
