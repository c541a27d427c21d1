import { expect, test } from 'vitest'
import { askedRange, keepReport } from '#test/soak/soak-range.ts'
import { soakMutatedPacks } from './mutated-packs.ts'

test('two thousand mutated packs are refused with a code or usable, in time, and leave nothing', async () => {
  const report = await soakMutatedPacks(askedRange(2000), (soFar) => keepReport('mutated-packs', soFar))
  keepReport('mutated-packs', report)
  expect(report.failures).toEqual([])
  expect(report.done).toBe(report.count)
})
