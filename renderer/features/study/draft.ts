import type { Answer, Question } from '#contract/question-view.ts'

/** An answer in the making: like an answer, but it may still lack something. */
export type Draft =
  | { readonly type: 'single' | 'true-false'; readonly choice: string | null }
  | Extract<Answer, { type: 'multiple' | 'ordering' | 'matching' | 'numeric' | 'short' | 'open' }>

/** What stands in a question before anything was done. Ordering begins with the order shown. */
export function emptyDraft(question: Question): Draft {
  switch (question.type) {
    case 'single':
    case 'true-false':
      return { type: question.type, choice: null }
    case 'multiple':
      return { type: 'multiple', choices: [] }
    case 'ordering':
      return { type: 'ordering', order: question.items.map(({ id }) => id) }
    case 'matching':
      return { type: 'matching', pairs: [] }
    case 'numeric':
    case 'short':
    case 'open':
      return { type: question.type, text: '' }
    default:
      return question satisfies never
  }
}

/** The answer that a draft makes, or `null` while something is missing: a choice, a pair, a word. */
export function answerOf(question: Question, draft: Draft): Answer | null {
  switch (draft.type) {
    case 'single':
    case 'true-false':
      return draft.choice === null ? null : { type: draft.type, choice: draft.choice }
    case 'multiple':
      return draft.choices.length === 0 ? null : draft
    case 'ordering':
      return draft
    case 'matching':
      return question.type === 'matching' && draft.pairs.length === question.lefts.length ? draft : null
    case 'numeric':
    case 'short':
    case 'open':
      return draft.text.trim() === '' ? null : draft
    default:
      return draft satisfies never
  }
}

/** Pairs a left side with a right one. Each right side serves once, so it is taken from whoever had it; `null` unpairs. */
export function pairUp(
  draft: Extract<Draft, { type: 'matching' }>,
  left: string,
  right: string | null,
): Extract<Draft, { type: 'matching' }> {
  const others = draft.pairs.filter((pair) => pair.left !== left && pair.right !== right)
  return { type: 'matching', pairs: right === null ? others : [...others, { left, right }] }
}

/** Moves the thing at a place of the order by some places, if it can go there. */
export function moveInOrder(
  draft: Extract<Draft, { type: 'ordering' }>,
  from: number,
  by: number,
): Extract<Draft, { type: 'ordering' }> {
  const moved = draft.order[from]
  const to = from + by
  if (moved === undefined || to < 0 || to >= draft.order.length) return draft
  return { type: 'ordering', order: draft.order.toSpliced(from, 1).toSpliced(to, 0, moved) }
}
