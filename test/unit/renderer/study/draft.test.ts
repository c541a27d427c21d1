import { expect, test } from 'vitest'
import { answerOf, emptyDraft, moveInOrder, pairUp } from '#renderer/features/study/draft.ts'
import { questions } from '../in-memory-api.ts'

const [pick, word, pairs] = questions
if (pick === undefined || word === undefined || pairs === undefined) throw new Error('no questions')

test('an empty draft makes no answer', () => {
  for (const question of questions) expect(answerOf(question, emptyDraft(question))).toBeNull()
})

test('words of nothing but space make no answer', () => {
  expect(answerOf(word, { type: 'short', text: ' \u3000' })).toBeNull()
})

test('a right side serves once: given again it leaves its first place, and the answer is incomplete', () => {
  const one = pairUp({ type: 'matching', pairs: [] }, 'l1', 'r1')
  const two = pairUp(one, 'l2', 'r2')
  expect(answerOf(pairs, two)).toEqual(two)
  const moved = pairUp(two, 'l2', 'r1')
  expect(moved.pairs).toEqual([{ left: 'l2', right: 'r1' }])
  expect(answerOf(pairs, moved)).toBeNull()
  expect(pairUp(two, 'l1', null).pairs).toEqual([{ left: 'l2', right: 'r2' }])
})

test('moving in an order goes to the ends and no further', () => {
  const draft = { type: 'ordering', order: ['a', 'b', 'c'] } as const
  expect(moveInOrder(draft, 0, 1).order).toEqual(['b', 'a', 'c'])
  expect(moveInOrder(draft, 2, -1).order).toEqual(['a', 'c', 'b'])
  expect(moveInOrder(draft, 0, -1)).toBe(draft)
  expect(moveInOrder(draft, 2, 1)).toBe(draft)
})
