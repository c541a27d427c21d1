import { describe, expect, it } from 'vitest'
import type { Answer } from '#courses/format/question.ts'
import { checkAnswer } from '#courses/rules/marking/check-answer.ts'
import { matching, multiple, numeric, ordering, short, single } from './questions.ts'

const { question: one } = single(['a', 'b'], 'a', 'a')
const { question: many } = multiple(['a', 'b', 'c'], ['a'], ['a'])
const { question: ordered } = ordering(['b', 'a', 'c'], [])
const { question: matched } = matching(
  [
    ['l1', 'r1'],
    ['l2', 'r2'],
  ],
  [],
  ['r3'],
)
const { question: number } = numeric('1', '0', [], '')
const { question: words } = short(['a'], '')
const pairs = (...ids: readonly string[]): Answer => ({
  type: 'matching',
  pairs: ids.map((id) => ({ left: `l${id.charAt(0)}`, right: `r${id.charAt(1)}` })),
})

describe('checkAnswer', () => {
  it.each([
    [one, { type: 'single', choice: 'b' }],
    [many, { type: 'multiple', choices: ['c', 'a', 'b'] }],
    [ordered, { type: 'ordering', order: ['c', 'a', 'b'] }],
    [matched, pairs('23', '11')],
    [matched, pairs('12')],
    [number, { type: 'numeric', text: '很多' }],
    [words, { type: 'short', text: '?' }],
    [words, { type: 'short', text: '增'.repeat(2000) }],
    [words, { type: 'short', text: '\u{1f33e}' }],
  ] as const)('takes an answer that fits, right or wrong: %#', (question, answer) => {
    expect(checkAnswer(question, answer)).toBeNull()
  })

  it.each([
    [one, { type: 'short', text: 'a' }, { kind: 'wrong-type', expected: 'single', given: 'short' }],
    [one, { type: 'true-false', choice: 'a' }, { kind: 'wrong-type', expected: 'single', given: 'true-false' }],
    [number, { type: 'short', text: '1' }, { kind: 'wrong-type', expected: 'numeric', given: 'short' }],
    [one, { type: 'single', choice: 'z' }, { kind: 'unknown-id', id: 'z' }],
    [many, { type: 'multiple', choices: ['a', 'z'] }, { kind: 'unknown-id', id: 'z' }],
    [many, { type: 'multiple', choices: ['a', 'b', 'a'] }, { kind: 'duplicate-id', id: 'a' }],
    [many, { type: 'multiple', choices: [] }, { kind: 'nothing-answered' }],
    [ordered, { type: 'ordering', order: ['a', 'b'] }, { kind: 'missing-id', id: 'c' }],
    [ordered, { type: 'ordering', order: ['a', 'b', 'b'] }, { kind: 'duplicate-id', id: 'b' }],
    [ordered, { type: 'ordering', order: ['a', 'b', 'c', 'd'] }, { kind: 'unknown-id', id: 'd' }],
    [ordered, { type: 'ordering', order: [] }, { kind: 'nothing-answered' }],
    [matched, pairs('91'), { kind: 'unknown-id', id: 'l9' }],
    [matched, pairs('19'), { kind: 'unknown-id', id: 'r9' }],
    [matched, pairs('11', '12'), { kind: 'duplicate-id', id: 'l1' }],
    [matched, pairs('11', '21'), { kind: 'duplicate-id', id: 'r1' }],
    [matched, pairs(), { kind: 'nothing-answered' }],
    [number, { type: 'numeric', text: ' \u3000\u200b' }, { kind: 'nothing-answered' }],
    [words, { type: 'short', text: 'a'.repeat(2001) }, { kind: 'text-too-long', units: 2001, mostUnits: 2000 }],
    [words, { type: 'short', text: 'a\ud83c' }, { kind: 'text-broken' }],
  ] as const)('names what does not fit: %#', (question, answer, fault) => {
    expect(checkAnswer(question, answer)).toEqual(fault)
  })
})
