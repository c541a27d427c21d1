import { createHash } from 'node:crypto'
import type { AnswerKey, Choice, KeyedQuestion, Question } from '#courses/format/question.ts'

/**
 * The question as it is shown: options and the left sides of a matching stand as the author wrote them, since texts speak
 * of a first and a second; what is to be ordered or matched with is laid out by a digest of the ids, the same on every
 * computer and unrelated to the key.
 */
export function asShown({ question, key }: Pick<KeyedQuestion, 'question' | 'key'>): Question {
  switch (question.type) {
    case 'ordering':
      return { ...question, items: scattered(question.id, question.items) }
    case 'matching':
      return { ...question, lefts: asWritten(question.lefts, key), rights: scattered(question.id, question.rights) }
    default:
      return question
  }
}

/** The key of a matching names every left side, in the author's order; without it they stay in order of id. */
function asWritten(lefts: readonly Choice[], key: AnswerKey | null): readonly Choice[] {
  if (key?.type !== 'matching') return lefts
  return key.pairs.flatMap(({ left }) => lefts.find(({ id }) => id === left) ?? [])
}

/** Ids of a question's choices from top to bottom, as the record keeps them. */
export function shownIds(question: Question): readonly string[] {
  return choicesOf(question).map(({ id }) => id)
}

function choicesOf(question: Question): readonly Choice[] {
  switch (question.type) {
    case 'single':
    case 'multiple':
    case 'true-false':
      return question.options
    case 'ordering':
      return question.items
    case 'matching':
      return [...question.lefts, ...question.rights]
    case 'numeric':
    case 'short':
    case 'open':
      return []
    default:
      return question satisfies never
  }
}

function scattered(salt: string, choices: readonly Choice[]): readonly Choice[] {
  const rank = (id: string) => createHash('sha256').update(`${salt}\0${id}`).digest('hex')
  return choices
    .map((choice) => ({ choice, by: rank(choice.id) }))
    .toSorted((a, b) => (a.by < b.by ? -1 : 1))
    .map(({ choice }) => choice)
}
