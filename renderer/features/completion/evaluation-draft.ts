import type { EvaluationGiven } from '#contract/completion.ts'
import { type EvaluationItem, evaluationItems } from '#contract/evaluation-items.ts'

/** An evaluation in the making: an item that is missing was not rated yet, `null` means that the learner cannot say. */
export type EvaluationDraft = {
  readonly ratings: Readonly<Partial<Record<EvaluationItem, number | null>>>
  readonly comment: string
}

/** What stands in the form before anything was done. */
export const emptyEvaluation: EvaluationDraft = { ratings: {}, comment: '' }

/** The items not rated yet, in the order of the form. */
export function missingItems({ ratings }: EvaluationDraft): readonly EvaluationItem[] {
  return evaluationItems.filter((item) => ratings[item] === undefined)
}

/** The evaluation that a draft makes, or `null` while an item is missing. */
export function evaluationOf(draft: EvaluationDraft): EvaluationGiven | null {
  if (missingItems(draft).length > 0) return null
  const ratings = evaluationItems.map((item) => ({ item, value: draft.ratings[item] ?? null }))
  return { ratings, comment: draft.comment.trim() }
}
