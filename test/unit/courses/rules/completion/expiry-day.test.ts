import { expect, test } from 'vitest'
import { expiryDay } from '#courses/rules/completion/expiry-day.ts'

test.each([
  ['2026-03-05', 36, '2029-03-04'],
  ['2026-01-01', 12, '2026-12-31'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2024-01-30', 1, '2024-02-29'],
  ['2026-08-31', 6, '2027-02-28'],
  ['2026-03-01', 12, '2027-02-28'],
])('from %s for %i months it is valid to %s', (from, months, day) => {
  expect(expiryDay(from, months)).toBe(day)
})
