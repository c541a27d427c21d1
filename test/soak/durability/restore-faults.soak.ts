import { expect, test } from 'vitest'
import { askedRange } from '#test/soak/soak-range.ts'
import { createDurabilityReport } from './durability-report.ts'
import type { RestoreFaultCase } from './restores/meet-restore-fault.ts'
import { meetRestoreFaults } from './restores/meet-restore-faults.ts'

const keep = createDurabilityReport(
  'restore-faults',
  'A failing or full disk while a backup comes back is told, costs neither records, and the same again is done',
)

test('five hundred faults of the disk while a backup comes back: told, the one records or the other, and done again', async () => {
  const range = askedRange(500)
  const failures: RestoreFaultCase[] = []
  const told: Record<string, number> = {}
  let done = 0
  await meetRestoreFaults(range, (one) => {
    if (one.faults.length > 0) failures.push(one)
    if (one.told !== null) told[one.told] = (told[one.told] ?? 0) + 1
    done += 1
    keep({ ...range, done, failures, figures: { told } })
  })
  expect(failures).toEqual([])
  expect(done).toBe(range.count)
})
