import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnswerKey, KeyedQuestion, Question } from '#courses/format/question.ts'
import { compareQuestions } from '#courses/rules/change/compare-questions.ts'
import { matching, multiple, numeric, ordering, short, single, trueFalse } from '../marking/questions.ts'

const words = (value: string) => [{ type: 'text', value } as const]
const whole = ({ question, key }: { question: Question; key: AnswerKey }): KeyedQuestion => ({
  question,
  key,
  feedback: { byChoice: {}, general: [] },
})
const samples: readonly KeyedQuestion[] = [
  single(['a', 'b', 'c'], 'b', 'a'),
  trueFalse('true', 'true'),
  multiple(['a', 'b', 'c'], ['a', 'b'], ['a']),
  ordering(['c', 'a', 'b'], ['a', 'b', 'c']),
  matching(
    [
      ['l-1', 'r-1'],
      ['l-2', 'r-2'],
    ],
    [['l-1', 'r-1']],
  ),
  numeric('72', '0', ['h', '小时'], '72'),
  short(['Interview', '访谈'], 'x'),
].map(whole)
const sample = fc.constantFrom(...samples)
const text = fc.string({ minLength: 1, maxLength: 8 })

/** The same question with other words everywhere that words stand. */
function reworded({ question, key, feedback }: KeyedQuestion, by: string): KeyedQuestion {
  const again = <T extends { readonly id: string }>(choices: readonly T[]) =>
    choices.map((choice) => ({ ...choice, content: words(`${by} ${choice.id}`) }))
  const asked: Question =
    'options' in question
      ? { ...question, options: again(question.options) }
      : 'items' in question
        ? { ...question, items: again(question.items) }
        : 'lefts' in question
          ? { ...question, lefts: again(question.lefts), rights: again(question.rights) }
          : question
  return { question: { ...asked, prompt: words(by) }, key, feedback: { ...feedback, general: words(by) } }
}

const compare = (before: KeyedQuestion, after: KeyedQuestion) => compareQuestions({ en: before }, { en: after })

describe('the default rule', () => {
  it('finds nothing in a question as it was, however it was copied', () => {
    fc.assert(
      fc.property(sample, (one) => {
        expect(compare(one, structuredClone(one))).toBe('same')
      }),
    )
  })

  it('takes other words and other feedback, or a language more, for wording', () => {
    fc.assert(
      fc.property(sample, text, (one, by) => {
        expect(compare(one, reworded(one, by))).toBe('wording')
        expect(compare(reworded(one, by), one)).toBe('wording')
        expect(compareQuestions({ en: one }, { en: one, 'zh-CN': one })).toBe('wording')
      }),
    )
  })

  it('takes other points for another meaning, in one language already', () => {
    fc.assert(
      fc.property(sample, fc.integer({ min: 1, max: 900 }), (one, more) => {
        const dearer = { ...one, question: { ...one.question, milliPoints: one.question.milliPoints + more } }
        expect(compare(one, dearer)).toBe('meaning')
        expect(compareQuestions({ en: one, 'zh-CN': one }, { en: one, 'zh-CN': dearer })).toBe('meaning')
      }),
    )
  })

  it('takes another type for another meaning', () => {
    fc.assert(
      fc.property(sample, sample, (one, other) => {
        fc.pre(one.question.type !== other.question.type)
        expect(compare(one, other)).toBe('meaning')
      }),
    )
  })

  const [pick, , several, order, pairs, number, typed] = samples
  const changed: readonly (readonly [string, KeyedQuestion | undefined, KeyedQuestion])[] = [
    ['another right option', pick, whole(single(['a', 'b', 'c'], 'c', 'a'))],
    ['an option more', pick, whole(single(['a', 'b', 'c', 'd'], 'b', 'a'))],
    ['an option put for another', pick, whole(single(['a', 'b', 'd'], 'b', 'a'))],
    ['one right option fewer', several, whole(multiple(['a', 'b', 'c'], ['a'], ['a']))],
    ['another order', order, whole(ordering(['a', 'c', 'b'], ['a', 'b', 'c']))],
    [
      'other pairs',
      pairs,
      whole(
        matching(
          [
            ['l-1', 'r-2'],
            ['l-2', 'r-1'],
          ],
          [['l-1', 'r-1']],
        ),
      ),
    ],
    ['another number', number, whole(numeric('73', '0', ['h', '小时'], '72'))],
    ['another tolerance', number, whole(numeric('72', '1', ['h', '小时'], '72'))],
    ['another unit', number, whole(numeric('72', '0', ['h'], '72'))],
    ['another accepted form', typed, whole(short(['Interview', '访问'], 'x'))],
  ]
  it.each(changed)('takes %s for another meaning', (_, before, after) => {
    if (before === undefined) throw new Error('no such sample')
    expect(compare(before, after)).toBe('meaning')
    expect(compare(after, before)).toBe('meaning')
  })

  it('does not take the order of a set or the spelling of a number for one', () => {
    if (!several || !number || !pick) throw new Error('no such sample')
    expect(compare(several, whole(multiple(['c', 'b', 'a'], ['b', 'a'], ['a'])))).toBe('wording')
    expect(compare(number, whole(numeric('72.0', '0.00', ['小时', 'h'], '72')))).toBe('wording')
    expect(compare(pick, whole(single(['c', 'b', 'a'], 'b', 'a')))).toBe('wording')
  })

  it('takes a question without a common language for another', () => {
    fc.assert(
      fc.property(sample, (one) => {
        expect(compareQuestions({ en: one }, { 'zh-CN': one })).toBe('meaning')
      }),
    )
  })
})
