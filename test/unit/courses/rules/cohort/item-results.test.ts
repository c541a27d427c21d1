import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { KeyedQuestion } from '#courses/format/question.ts'
import type { AskedInLanguages } from '#courses/rules/change/compare-questions.ts'
import { correlation, fewestForCorrelation } from '#courses/rules/cohort/correlation.ts'
import { type CountedAttempt, itemResults } from '#courses/rules/cohort/item-results.ts'
import { objectiveResults } from '#courses/rules/cohort/objective-results.ts'

test('a correlation is that of the textbook', () => {
  // Anscombe's first set (F. J. Anscombe 1973), times 100: r = 0.816.
  const x = [1000, 800, 1300, 900, 1100, 1400, 600, 400, 1200, 700, 500]
  const y = [804, 695, 758, 881, 833, 996, 724, 426, 1084, 482, 568]
  expect(correlation(x.map((value, at) => ({ x: value, y: y[at] ?? 0 })))).toBe(816)
})

test('a correlation lies between -1 and 1, and is there only where both differ among enough', () => {
  const pair = fc.record({ x: fc.integer({ min: 0, max: 100_000 }), y: fc.integer({ min: 0, max: 1_000_000 }) })
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 40 }), (pairs) => {
      const r = correlation(pairs)
      const isSame = (values: readonly number[]) => new Set(values).size < 2
      const isAbsent =
        pairs.length < fewestForCorrelation || isSame(pairs.map(({ x }) => x)) || isSame(pairs.map(({ y }) => y))
      if (isAbsent) expect(r).toBeNull()
      else expect(Math.abs(r ?? 2000)).toBeLessThanOrEqual(1000)
      // The same upside down.
      const turned = correlation(pairs.map(({ x, y }) => ({ x, y: 1_000_000 - y })))
      expect(turned === null ? null : turned + (r ?? 0)).toBe(r === null ? null : 0)
    }),
    { seed: 20260313 },
  )
})

const asked = (right: string): { 'zh-CN': KeyedQuestion } => ({
  'zh-CN': {
    question: {
      id: 'q',
      milliPoints: 2000,
      objectives: ['ask', 'listen'],
      prompt: [],
      type: 'multiple',
      options: ['a', 'b', 'c'].map((id) => ({ id, content: [] })),
    },
    key: { type: 'multiple', right: [right] },
    feedback: { byChoice: {}, general: [] },
  },
})

function attempt(learner: string, snapshot: string, choices: readonly string[] | null, earned: number): CountedAttempt {
  return {
    learner,
    pack: 'p',
    packVersion: snapshot === 'new' ? '1.1.0' : '1.0.0',
    module: 'm',
    questions: [
      {
        question: 'q',
        snapshot,
        answer: choices === null ? null : { type: 'multiple', choices },
        earnedMilliPoints: earned,
        fullMilliPoints: 2000,
      },
    ],
  }
}

test('shares, picks and objectives are counted, and a question that means something else is another one', () => {
  const snapshots = new Map<string, AskedInLanguages>([
    ['old', asked('a')],
    ['worded', { ...asked('a'), en: asked('a')['zh-CN'] }],
    ['new', asked('b')],
  ])
  const items = itemResults(
    [
      attempt('one', 'old', ['a', 'c'], 1000),
      attempt('two', 'worded', null, 0),
      attempt('three', 'old', ['a'], 2000),
      attempt('four', 'new', ['b'], 2000),
    ],
    (digest) => snapshots.get(digest) ?? null,
  )
  expect(items).toMatchObject([
    {
      n: 3,
      answered: 2,
      rightBasisPoints: 3333,
      meanBasisPoints: 5000,
      discrimination: null,
      packVersions: ['1.0.0'],
      choices: [
        { choice: 'a', picked: 2, isRight: true },
        { choice: 'b', picked: 0, isRight: false },
        { choice: 'c', picked: 1, isRight: false },
      ],
    },
    { n: 1, rightBasisPoints: 10_000, packVersions: ['1.1.0'] },
  ])
  expect(objectiveResults(items)).toEqual(
    ['ask', 'listen'].map((objective) => ({
      pack: 'p',
      module: 'm',
      objective,
      questions: 1,
      asked: 4,
      meanBasisPoints: 6250,
    })),
  )
})
