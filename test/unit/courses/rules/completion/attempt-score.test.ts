import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attemptScore } from '#courses/rules/completion/attempt-score.ts'
import { hasPassed } from '#courses/rules/completion/has-passed.ts'

const answered = fc
  .array(fc.tuple(fc.nat({ max: 5000 }), fc.nat({ max: 5000 }), fc.boolean()), { maxLength: 12 })
  .map((rows) =>
    rows.map(([a, b, isAnswered], index) => ({
      id: `q${index}`,
      milliPoints: Math.max(a, b),
      earned: isAnswered ? Math.min(a, b) : null,
    })),
  )
type Rows = typeof answered extends fc.Arbitrary<infer T> ? T : never
const earnedIn = (rows: Rows) =>
  new Map(rows.flatMap(({ id, earned }): [string, number][] => (earned === null ? [] : [[id, earned]])))
const score = (rows: Rows) => attemptScore(rows, earnedIn(rows))

describe('attemptScore', () => {
  it('adds what was answered, and nothing for what was not or was never drawn', () => {
    const drawn = [
      { id: 'a', milliPoints: 1000 },
      { id: 'b', milliPoints: 1500 },
      { id: 'c', milliPoints: 500 },
    ]
    const earned = new Map([
      ['a', 666],
      ['c', 500],
      ['stranger', 9000],
    ])
    expect(attemptScore(drawn, earned)).toEqual({ milliPoints: 1166, totalMilliPoints: 3000, basisPoints: 3886 })
    expect(attemptScore([], earned)).toEqual({ milliPoints: 0, totalMilliPoints: 0, basisPoints: 0 })
  })

  it('keeps damaged points within what the question is worth', () => {
    const drawn = [
      { id: 'a', milliPoints: 1000 },
      { id: 'b', milliPoints: 1000 },
    ]
    const damaged = new Map([
      ['a', 5000],
      ['b', -700],
    ])
    expect(attemptScore(drawn, damaged).milliPoints).toBe(1000)
  })

  it('is the sum of its parts in any order', () => {
    fc.assert(
      fc.property(answered, fc.nat({ max: 12 }), (rows, at) => {
        const [first, second] = [rows.slice(0, at), rows.slice(at)].map(score)
        expect(score(rows).milliPoints).toBe((first?.milliPoints ?? 0) + (second?.milliPoints ?? 0))
        expect(score(rows).totalMilliPoints).toBe((first?.totalMilliPoints ?? 0) + (second?.totalMilliPoints ?? 0))
        expect(score(rows.toReversed())).toEqual(score(rows))
      }),
    )
  })

  it('counts an unanswered question as one answered with 0', () => {
    fc.assert(
      fc.property(answered, (rows) => {
        expect(score(rows)).toEqual(score(rows.map((row) => ({ ...row, earned: row.earned ?? 0 }))))
      }),
    )
  })

  it('has integer basis points, rounded down, 10000 only for every point', () => {
    fc.assert(
      fc.property(answered, (rows) => {
        const { milliPoints, totalMilliPoints, basisPoints } = score(rows)
        expect(Number.isInteger(basisPoints)).toBe(true)
        if (totalMilliPoints === 0) {
          expect(basisPoints).toBe(0)
          return
        }
        expect(BigInt(basisPoints) * BigInt(totalMilliPoints)).toBeLessThanOrEqual(BigInt(milliPoints) * 10_000n)
        expect(BigInt(basisPoints + 1) * BigInt(totalMilliPoints)).toBeGreaterThan(BigInt(milliPoints) * 10_000n)
        expect(basisPoints === 10_000).toBe(milliPoints === totalMilliPoints)
      }),
    )
  })
})

describe('hasPassed', () => {
  it.each([
    [8000, 10_000, 80, true],
    [7999, 10_000, 80, false],
    [0, 0, 1, false],
    [0, 1000, 1, false],
    [1000, 1000, 100, true],
    [999, 1000, 100, false],
    [2, 3, 67, false],
    [2, 3, 66, true],
    // In floats 29 / 50 × 100 is below 58, and the quotient in the next line is 0.6.
    [29, 50, 58, true],
    [5_404_319_552_844_594, 9_007_199_254_740_991, 60, false],
    [9_007_199_254_740_990, 9_007_199_254_740_991, 100, false],
  ])('%d of %d at %d percent: %s', (earned, total, passPercent, isPassed) => {
    expect(hasPassed(earned, total, passPercent)).toBe(isPassed)
  })

  it('agrees with the basis points, and more points never fail what fewer passed', () => {
    fc.assert(
      fc.property(answered, fc.integer({ min: 1, max: 100 }), fc.nat({ max: 100 }), (rows, percent, more) => {
        const { milliPoints, totalMilliPoints, basisPoints } = score(rows)
        const isPassed = hasPassed(milliPoints, totalMilliPoints, percent)
        expect(isPassed).toBe(basisPoints >= percent * 100)
        if (isPassed) expect(hasPassed(milliPoints + more, totalMilliPoints, percent)).toBe(true)
      }),
    )
  })
})
