import { createHash } from 'node:crypto'
import type { Choice, Question } from '#courses/format/question.ts'

/**
 * The question as it is shown: options stand as the author wrote them; what is to be ordered or matched is laid out by a
 * digest of the ids, the same on every computer and unrelated to the key.
 */
export function asShown(question: Question): Question {
  switch (question.type) {
    case 'ordering':
      return { ...question, items: scattered(question.id, question.items) }
    case 'matching':
      return { ...question, rights: scattered(question.id, question.rights) }
    default:
      return question
  }
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
