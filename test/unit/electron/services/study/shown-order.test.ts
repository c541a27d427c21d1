import { expect, test } from 'vitest'
import type { KeyedQuestion } from '#courses/format/question.ts'
import { asShown, shownIds } from '#services/study/shown-order.ts'

const choices = (...ids: readonly string[]) => ids.map((id) => ({ id, content: [] }))
const common = { id: 'q', milliPoints: 1000, objectives: [], prompt: [] }

const matching: Pick<KeyedQuestion, 'question' | 'key'> = {
  question: {
    ...common,
    type: 'matching',
    lefts: choices('advise', 'carry', 'offer'),
    rights: choices('expert', 'neighbour', 'partner', 'spare'),
  },
  key: {
    type: 'matching',
    pairs: [
      { left: 'offer', right: 'partner' },
      { left: 'advise', right: 'expert' },
      { left: 'carry', right: 'neighbour' },
    ],
  },
}

test('the left sides of a matching stand as the author wrote them, the right sides unrelated to the key', () => {
  const ids = shownIds(asShown(matching))
  expect(ids.slice(0, 3)).toEqual(['offer', 'advise', 'carry'])
  expect(new Set(ids.slice(3))).toEqual(new Set(['expert', 'neighbour', 'partner', 'spare']))
})

test('the order shown does not depend on the key', () => {
  const other = { ...matching, key: { type: 'matching', pairs: [{ left: 'offer', right: 'spare' }] } } as const
  const rights = (one: Pick<KeyedQuestion, 'question' | 'key'>) => shownIds(asShown(one)).slice(-4)
  expect(rights(other)).toEqual(rights(matching))
})

test('options stay as the author wrote them', () => {
  const question = { ...common, type: 'single', options: choices('c', 'a', 'b') } as const
  expect(shownIds(asShown({ question, key: { type: 'single', right: 'a' } }))).toEqual(['c', 'a', 'b'])
})
