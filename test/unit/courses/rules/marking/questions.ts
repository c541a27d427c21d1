import type { Answer, AnswerKey, Criterion, Question } from '#courses/format/question.ts'
import { markAnswer } from '#courses/rules/marking/mark-answer.ts'
import type { Marking } from '#courses/rules/marking/marking.ts'

/** A question, its key and an answer of one type, small enough for a table of examples. */
export type Case = { readonly question: Question; readonly key: AnswerKey; readonly answer: Answer }

const choice = (id: string) => ({ id, content: [] })
const common = (milliPoints: number) => ({ id: 'q', milliPoints, objectives: [], prompt: [] })

/** Marks a case. */
export function mark({ question, key, answer }: Case): Marking {
  const marking = markAnswer(question, key, answer)
  if (marking === null) throw new Error('a person marks it')
  return marking
}

/** Options `ids`, of which `right` is right and `choice` was picked. */
export function single(ids: readonly string[], right: string, picked: string, milliPoints = 1000): Case {
  return {
    question: { ...common(milliPoints), type: 'single', options: ids.map(choice) },
    key: { type: 'single', right },
    answer: { type: 'single', choice: picked },
  }
}

/** As `single`, with the options true and false. */
export function trueFalse(right: string, picked: string, milliPoints = 1000): Case {
  return {
    question: { ...common(milliPoints), type: 'true-false', options: ['true', 'false'].map(choice) },
    key: { type: 'true-false', right },
    answer: { type: 'true-false', choice: picked },
  }
}

/** Options `ids`, of which all of `right` are right and `choices` were picked. */
export function multiple(
  ids: readonly string[],
  right: readonly string[],
  choices: readonly string[],
  milliPoints = 1000,
): Case {
  return {
    question: { ...common(milliPoints), type: 'multiple', options: ids.map(choice) },
    key: { type: 'multiple', right },
    answer: { type: 'multiple', choices },
  }
}

/** Items that belong in `right` order and were put in `order`. */
export function ordering(right: readonly string[], order: readonly string[], milliPoints = 1000): Case {
  return {
    question: { ...common(milliPoints), type: 'ordering', items: right.toSorted().map(choice) },
    key: { type: 'ordering', order: right },
    answer: { type: 'ordering', order },
  }
}

type Pairs = readonly (readonly [left: string, right: string])[]
const toPairs = (pairs: Pairs) => pairs.map(([left, right]) => ({ left, right }))

/** Pairs that belong together, those that were made, and right sides that stay over. */
export function matching(right: Pairs, made: Pairs, over: readonly string[] = [], milliPoints = 1000): Case {
  return {
    question: {
      ...common(milliPoints),
      type: 'matching',
      lefts: right.map(([left]) => choice(left)),
      rights: [...right.map(([, side]) => side), ...over].toSorted().map(choice),
    },
    key: { type: 'matching', pairs: toPairs(right) },
    answer: { type: 'matching', pairs: toPairs(made) },
  }
}

/** A number with its tolerance and accepted units, the first of which is shown. */
export function numeric(value: string, tolerance: string, units: readonly string[], text: string): Case {
  return {
    question: { ...common(1000), type: 'numeric', unit: units[0] ?? null },
    key: { type: 'numeric', value, tolerance, units },
    answer: { type: 'numeric', text },
  }
}

/** Accepted forms and what was typed. */
export function short(accepted: readonly string[], text: string): Case {
  return {
    question: { ...common(1000), type: 'short' },
    key: { type: 'short', accepted },
    answer: { type: 'short', text },
  }
}

/** A rubric: of each criterion the points of its levels in milli-points. */
export function rubricOf(levels: Readonly<Record<string, readonly number[]>>): readonly Criterion[] {
  return Object.entries(levels).map(([id, all]) => ({
    ...choice(id),
    levels: all.map((milliPoints) => ({ milliPoints, content: [] })),
  }))
}

/** An open question with this rubric, and what was written. */
export function open(rubric: readonly Criterion[], text: string): Case {
  return {
    question: { ...common(1000), type: 'open', length: { least: null, most: null }, rubric },
    key: { type: 'open' },
    answer: { type: 'open', text },
  }
}
