import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { askedRange } from '#test/soak/soak-range.ts'
import { type ClockCase, jumpClock } from './clock/jump-clock.ts'
import { isWrong } from './deeds/look-after.ts'
import { makeMaterials } from './deeds/materials.ts'
import { createDurabilityReport } from './durability-report.ts'

const keep = createDurabilityReport(
  'clock',
  'A clock that jumps costs nothing, and every step back stands in the record',
)

test('a thousand runs under a clock that jumps: nothing refused, lost or in another order', async () => {
  const { seed, from, count } = askedRange(1000)
  const materials = mkdtempSync(join(tmpdir(), 'tianye-materials-'))
  await makeMaterials(materials, seed)
  const failures: ClockCase[] = []
  let [acknowledged, told, done] = [0, 0, 0]
  for (let turn = from; turn < from + count; turn += 1) {
    const one = await jumpClock(materials, seed, turn)
    if (isWrong(one)) failures.push(one)
    acknowledged += one.acknowledged
    told += one.told
    done += 1
    keep({ seed, from, count, done, failures, figures: { acknowledged, told } })
  }
  rmSync(materials, { recursive: true, force: true })
  expect(failures).toEqual([])
  expect(told).toBeGreaterThan(0)
})
