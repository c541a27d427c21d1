import { expect, test } from 'vitest'
import { askedRange } from '#test/soak/soak-range.ts'
import { makeGround } from './deeds/ground.ts'
import { isWrong } from './deeds/look-after.ts'
import { createDurabilityReport } from './durability-report.ts'
import type { FaultCase } from './faults/meet-fault.ts'
import { meetFaults } from './faults/meet-faults.ts'

const keep = createDurabilityReport(
  'faults',
  'A failing or full disk is told, loses nothing, and the same again is done',
)

test('three thousand faults of the disk: told, nothing acknowledged lost, and done once they are over', async () => {
  const range = askedRange(3000)
  const ground = await makeGround(range.seed)
  const failures: FaultCase[] = []
  const told: Record<string, number> = {}
  let [met, acknowledged, done] = [0, 0, 0]
  await meetFaults(ground, range, (one) => {
    if (isWrong(one)) failures.push(one)
    for (const [code, times] of Object.entries(one.told)) told[code] = (told[code] ?? 0) + times
    met += Number(Object.keys(one.told).length > 0)
    acknowledged += one.acknowledged
    done += 1
    keep({ ...range, done, failures, figures: { met, acknowledged, told } })
  })
  ground.remove()
  expect(failures).toEqual([])
  expect(done).toBe(range.count)
})
