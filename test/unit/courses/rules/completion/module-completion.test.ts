import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attemptScore } from '#courses/rules/completion/attempt-score.ts'
import { type AttemptRecord, moduleCompletion } from '#courses/rules/completion/module-completion.ts'

const open = (id: string): AttemptRecord => ({ state: 'open', id })
const waiting = (id: string): AttemptRecord => ({ state: 'waiting', id })
const done = (id: string, earned: number, total = 1000, passPercent = 80): AttemptRecord => ({
  state: 'submitted',
  id,
  score: attemptScore([{ id: 'q', milliPoints: total }], new Map([['q', earned]])),
  passPercent,
})

describe('moduleCompletion', () => {
  it.each([
    [[], 'not-started', null],
    [[open('a')], 'in-progress', null],
    [[done('a', 799)], 'not-passed', 'a'],
    [[done('a', 800)], 'passed', 'a'],
    [[done('a', 500), open('b')], 'in-progress', 'a'],
    [[done('a', 500), done('b', 700), done('c', 600)], 'not-passed', 'b'],
    [[done('a', 500), done('b', 500)], 'not-passed', 'a'],
    [[done('a', 900), done('b', 100), open('c')], 'passed', 'a'],
    // The higher share of fewer points.
    [[done('a', 1600, 2000), done('b', 900)], 'passed', 'b'],
    // Each attempt by the mark it was started under; the best that passed, not the best of all.
    [[done('a', 700, 1000, 60), done('b', 750, 1000, 80)], 'passed', 'a'],
    [[done('a', 0, 0)], 'not-passed', 'a'],
    [[waiting('a')], 'waiting', null],
    [[done('a', 500), waiting('b')], 'waiting', 'a'],
    [[waiting('a'), open('b')], 'in-progress', null],
    [[done('a', 800), waiting('b')], 'passed', 'a'],
  ])('%#: %s', (attempts, kind, bestId) => {
    const completion = moduleCompletion(attempts)
    const best = completion.kind === 'not-started' ? null : completion.best
    expect([completion.kind, best?.id ?? null]).toEqual([kind, bestId])
  })

  it('names the latest open attempt', () => {
    expect(moduleCompletion([open('a'), done('b', 1), open('c'), done('d', 2)])).toMatchObject({
      kind: 'in-progress',
      openAttemptId: 'c',
    })
  })

  const attempt = fc
    .record({
      id: fc.uuid(),
      earned: fc.nat({ max: 1000 }),
      passPercent: fc.integer({ min: 1, max: 100 }),
      isOpen: fc.boolean(),
    })
    .map(({ id, earned, passPercent, isOpen }) => (isOpen ? open(id) : done(id, earned, 1000, passPercent)))

  it('stays passed whatever comes after, and never gets a lower best', () => {
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 8 }), attempt, (attempts, next) => {
        const before = moduleCompletion(attempts)
        const after = moduleCompletion([...attempts, next])
        if (before.kind === 'passed') expect(after.kind).toBe('passed')
        if (before.kind === after.kind && before.kind !== 'not-started' && after.kind !== 'not-started') {
          expect(after.best?.score.milliPoints ?? 0).toBeGreaterThanOrEqual(before.best?.score.milliPoints ?? 0)
        }
      }),
    )
  })

  it('depends on the order of attempts only to choose among equals', () => {
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 8 }), (attempts) => {
        const [one, other] = [attempts, attempts.toReversed()].map(moduleCompletion)
        expect(other?.kind).toBe(one?.kind)
        const bestOf = (value: typeof one) => (value === undefined || value.kind === 'not-started' ? null : value.best)
        expect(bestOf(other)?.score).toEqual(bestOf(one)?.score)
      }),
    )
  })
})
