import type { BankQuestion } from '#courses/format/compiled-bank.ts'
import type { Choice, Question } from '#courses/format/question.ts'
import { rubricShape } from '#courses/format/rubric.ts'

/** The first question that two languages do not ask alike, by id; `null` when there is none. Texts may differ, nothing else. */
export function firstDifference(one: readonly BankQuestion[], other: readonly BankQuestion[]): string | null {
  for (const [index, asked] of one.entries()) {
    const found = other[index]
    if (found === undefined || shapeOf(asked) !== shapeOf(found)) return asked.question.id
  }
  return other[one.length]?.question.id ?? null
}

/** All of a question but its texts; the key where it is made of ids, not where it is words. */
function shapeOf({ question, key, difficulty, form }: BankQuestion): string {
  const { id, type, milliPoints, objectives } = question
  const right = key?.type === 'numeric' ? [key.value, key.tolerance] : key?.type === 'short' ? null : key
  return JSON.stringify([id, type, milliPoints, objectives, difficulty, form, choiceIds(question), right])
}

function choiceIds(question: Question): readonly (readonly string[])[] {
  const ids = (choices: readonly Choice[]) => choices.map(({ id }) => id)
  if ('options' in question) return [ids(question.options)]
  if ('items' in question) return [ids(question.items)]
  if ('rubric' in question) return [ids(question.rubric), rubricShape(question.rubric)]
  return 'lefts' in question ? [ids(question.lefts), ids(question.rights)] : []
}
