import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { nextAttemptAt } from '#courses/rules/examination/next-attempt.ts'

const hour = 3_600_000
const now = Date.UTC(2026, 5, 1)
const rules = fc.record({ count: fc.integer({ min: 1, max: 4 }), waitHours: fc.integer({ min: 1, max: 720 }) })
const failed = fc.array(
  fc.integer({ min: now - 2000 * hour, max: now + 50 * hour }).map((submittedAt) => ({ submittedAt, passed: false })),
  { maxLength: 9 },
)

it('never locks out: the wait ends within its hours, and then an attempt may begin', () => {
  fc.assert(
    fc.property(rules, failed, (rule, attempts) => {
      const at = nextAttemptAt(rule, attempts, now)
      if (at === null) return
      expect(at).toBeGreaterThan(now)
      expect(at).toBeLessThanOrEqual(now + rule.waitHours * hour)
      expect(nextAttemptAt(rule, attempts, at)).toBeNull()
    }),
  )
})

it('waits after every count that did not pass, from the last of them, and not a moment longer', () => {
  const one = { submittedAt: now - hour, passed: false }
  const rule = { count: 2, waitHours: 24 }
  expect(nextAttemptAt(rule, [], now)).toBeNull()
  expect(nextAttemptAt(rule, [one], now)).toBeNull()
  expect(nextAttemptAt(rule, [one, one], now)).toBe(now + 23 * hour)
  expect(nextAttemptAt(rule, [one, one], now + 23 * hour - 1)).toBe(now + 23 * hour)
  expect(nextAttemptAt(rule, [one, one], now + 23 * hour)).toBeNull()
  expect(nextAttemptAt(rule, [one, one, one], now)).toBeNull()
  expect(nextAttemptAt(rule, [one, one, one, one], now)).not.toBeNull()
})

it('waits for nothing without rules, once passed, or after a clock that was ahead', () => {
  fc.assert(
    fc.property(rules, failed, (rule, attempts) => {
      expect(nextAttemptAt(undefined, attempts, now)).toBeNull()
      expect(nextAttemptAt(rule, [...attempts, { submittedAt: now - 1, passed: true }], now)).toBeNull()
      expect(nextAttemptAt(rule, [...attempts, { submittedAt: now + 1, passed: false }], now)).toBeNull()
    }),
  )
})
