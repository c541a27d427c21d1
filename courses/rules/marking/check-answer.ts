import { maxAnswerTextUnits, maxOpenTextUnits } from '#courses/format/answer-schema.ts'
import type { Answer, Choice, Question, QuestionType } from '#courses/format/question.ts'
import { foldText } from './text/fold-text.ts'

/** Why an answer does not fit its question. It never tells anything about the key. */
export type AnswerFault =
  | { readonly kind: 'wrong-type'; readonly expected: QuestionType; readonly given: QuestionType }
  | { readonly kind: 'unknown-id'; readonly id: string }
  | { readonly kind: 'duplicate-id'; readonly id: string }
  | { readonly kind: 'missing-id'; readonly id: string }
  /** No option, no pair, or text with nothing to see in it: the question is better left unanswered. */
  | { readonly kind: 'nothing-answered' }
  | { readonly kind: 'text-too-long'; readonly units: number; readonly mostUnits: number }
  /** Half a surrogate pair: the text has no UTF-8 form and could not be recorded as typed. */
  | { readonly kind: 'text-broken' }

/**
 * The first reason why an answer cannot be taken for a question, or null when it can. Ordering must place every item
 * once. Matching may leave left sides open, but takes each left and each right side at most once (pairing everything
 * with one right side would otherwise be worth a sure share). An answer that is merely wrong has no fault.
 */
export function checkAnswer(question: Question, answer: Answer): AnswerFault | null {
  switch (question.type) {
    case 'single':
    case 'true-false':
    case 'multiple':
      if (answer.type !== question.type) break
      return checkIds(question.options, answer.type === 'multiple' ? answer.choices : [answer.choice])
    case 'ordering':
      if (answer.type !== question.type) break
      return checkIds(question.items, answer.order) ?? findMissing(question.items, answer.order)
    case 'matching':
      if (answer.type !== question.type) break
      return (
        checkIds(
          question.lefts,
          answer.pairs.map(({ left }) => left),
        ) ??
        checkIds(
          question.rights,
          answer.pairs.map(({ right }) => right),
        )
      )
    case 'numeric':
    case 'short':
      if (answer.type !== question.type) break
      return checkText(answer.text, maxAnswerTextUnits)
    case 'open':
      if (answer.type !== question.type) break
      return checkText(answer.text, maxOpenTextUnits)
    default:
      return question satisfies never
  }
  return { kind: 'wrong-type', expected: question.type, given: answer.type }
}

function checkIds(choices: readonly Choice[], ids: readonly string[]): AnswerFault | null {
  if (ids.length === 0) return { kind: 'nothing-answered' }
  const known = new Set(choices.map(({ id }) => id))
  const seen = new Set<string>()
  for (const id of ids) {
    if (!known.has(id)) return { kind: 'unknown-id', id }
    if (seen.has(id)) return { kind: 'duplicate-id', id }
    seen.add(id)
  }
  return null
}

function findMissing(choices: readonly Choice[], ids: readonly string[]): AnswerFault | null {
  const missing = choices.find(({ id }) => !ids.includes(id))
  return missing === undefined ? null : { kind: 'missing-id', id: missing.id }
}

function checkText(text: string, mostUnits: number): AnswerFault | null {
  if (text.length > mostUnits) return { kind: 'text-too-long', units: text.length, mostUnits }
  if (/\p{Surrogate}/u.test(text)) return { kind: 'text-broken' }
  return foldText(text) === '' ? { kind: 'nothing-answered' } : null
}
