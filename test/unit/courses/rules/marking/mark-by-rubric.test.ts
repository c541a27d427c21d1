import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rubricMilliPoints } from '#courses/format/rubric.ts'
import { checkAnswer } from '#courses/rules/marking/check-answer.ts'
import { markAnswer } from '#courses/rules/marking/mark-answer.ts'
import { markByRubric } from '#courses/rules/marking/mark-by-rubric.ts'
import { open, rubricOf } from './questions.ts'

const levels = fc
  .uniqueArray(fc.integer({ min: 0, max: 999_999 }), { minLength: 2, maxLength: 9 })
  .map((points) => points.toSorted((a, b) => a - b))
const rubric = fc
  .array(levels, { minLength: 1, maxLength: 12 })
  .map((all) => rubricOf(Object.fromEntries(all.map((points, index) => [`c${index}`, points]))))
/** A rubric with one level of each criterion, by chance. */
const marked = rubric.chain((criteria) =>
  fc.tuple(...criteria.map((criterion) => fc.nat({ max: criterion.levels.length - 1 }))).map((picks) => ({
    criteria,
    given: criteria.map(({ id, levels: all }, index) => ({
      criterion: id,
      milliPoints: all[picks[index] ?? 0]?.milliPoints ?? 0,
    })),
  })),
)

describe('marking by a rubric', () => {
  it('adds up one level of each criterion, in whatever order they come, and never more than the question is worth', () => {
    fc.assert(
      fc.property(marked, ({ criteria, given }) => {
        const sum = given.reduce((all, { milliPoints }) => all + milliPoints, 0)
        expect(markByRubric(criteria, { levels: given })).toBe(sum)
        expect(markByRubric(criteria, { levels: given.toReversed() })).toBe(sum)
        expect(sum).toBeLessThanOrEqual(rubricMilliPoints(criteria))
        const best = criteria.map(({ id, levels: all }) => ({
          criterion: id,
          milliPoints: all.at(-1)?.milliPoints ?? 0,
        }))
        expect(markByRubric(criteria, { levels: best })).toBe(rubricMilliPoints(criteria))
      }),
    )
  })

  it('gives more for a higher level of one criterion, all else the same', () => {
    fc.assert(
      fc.property(marked, ({ criteria, given }) => {
        const before = markByRubric(criteria, { levels: given }) ?? 0
        criteria.forEach(({ id, levels: all }, index) => {
          const higher = all.find(({ milliPoints }) => milliPoints > (given[index]?.milliPoints ?? 0))
          if (higher === undefined) return
          const raised = given.with(index, { criterion: id, milliPoints: higher.milliPoints })
          expect(markByRubric(criteria, { levels: raised })).toBeGreaterThan(before)
        })
      }),
    )
  })

  it('takes nothing that leaves a criterion out, names one twice or not of the rubric, or a level it does not have', () => {
    fc.assert(
      fc.property(marked, fc.nat(), ({ criteria, given }, seed) => {
        const at = seed % given.length
        const one = given[at]
        if (one === undefined) throw new Error('one level at least')
        expect(markByRubric(criteria, { levels: given.toSpliced(at, 1) })).toBeNull()
        expect(markByRubric(criteria, { levels: [...given, one] })).toBeNull()
        expect(markByRubric(criteria, { levels: given.with(at, { ...one, criterion: 'other' }) })).toBeNull()
        expect(markByRubric(criteria, { levels: given.with(at, { ...one, milliPoints: 1_000_001 }) })).toBeNull()
      }),
    )
    const two = rubricOf({ a: [0, 1000], b: [0, 1000] })
    const twice = { criterion: 'a', milliPoints: 1000 }
    expect(markByRubric(two, { levels: [twice, twice] })).toBeNull()
  })
})

describe('an open question', () => {
  const onlyOne = rubricOf({ a: [0, 1000] })

  it('is marked by no program', () => {
    const { question, key, answer } = open(onlyOne, 'I would ask.')
    expect(markAnswer(question, key, answer)).toBeNull()
  })

  it.each([
    ['  \n', { kind: 'nothing-answered' }],
    ['a'.repeat(20_001), { kind: 'text-too-long', units: 20_001, mostUnits: 20_000 }],
    ['a\ud83c', { kind: 'text-broken' }],
    ['先听她说。\n再问。', null],
    ['a'.repeat(20_000), null],
  ])('takes %j or says why not', (text, fault) => {
    const { question, answer } = open(onlyOne, text)
    expect(checkAnswer(question, answer)).toEqual(fault)
  })
})
