/**
 * Version of the marking rules, recorded with every marking. It rises by one whenever any answer to any question could
 * be marked differently than before; old markings are never marked anew because of it.
 */
export const markingRulesVersion = 1

/** `right`: full credit. `partly`: some of it. `wrong`: none. Follows the rule's share, not the rounded points. */
export type Verdict = 'right' | 'partly' | 'wrong'

/** One option, item or left side: picked or placed rightly, wrongly, or left out though it belonged. */
export type ChoiceMark = { readonly id: string; readonly mark: 'right' | 'wrong' | 'missed' }

/** Why a number was marked as it was; `unit-absent` costs nothing. */
export type MarkingNote = 'not-a-number' | 'unit-absent' | 'unit-wrong'

/** What marking one answer gives. It tells the key, so it may reach the page only once the answer is recorded. */
export type Marking = {
  readonly rulesVersion: number
  /** Integer from 0 to the question's `milliPoints`. */
  readonly milliPoints: number
  readonly verdict: Verdict
  /**
   * By type: `single`, `true-false`, `multiple`: what was picked, then what was missed. `ordering`: every item in the
   * answer's order, `right` when it belongs to the longest run in right order. `matching`: every left side in the key's
   * order. `numeric`, `short`: empty.
   */
  readonly perChoice: readonly ChoiceMark[]
  readonly note: MarkingNote | null
}
