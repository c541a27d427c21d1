import { expect, test } from 'vitest'
import { askedRange } from '#test/soak/soak-range.ts'
import { createDurabilityReport } from './durability-report.ts'
import { cutPower, cutPowerTwice, type ImageCase, recordWork } from './power/power-loss.ts'

test.each([
  ['power-loss', 'three thousand disk images after a power cut', 3000, cutPower],
  ['second-power-loss', 'five hundred after a second cut while the records are opened', 500, cutPowerTwice],
] as const)('%s: %s: nothing acknowledged lost, nothing half, nothing damaged', async (name, what, full, cut) => {
  const { seed, from, count } = askedRange(full)
  const keep = createDurabilityReport(name, `Of ${what} none lacks anything acknowledged`)
  const work = await recordWork(seed, 40, 'nothing')
  const failures: ImageCase[] = []
  let done = 0
  for (let turn = from; turn < from + count; turn += 1) {
    const one = cut(work, seed, turn)
    if (one.lost + one.half + one.faults.length > 0) failures.push(one)
    done += 1
    if (done % 50 === 0 || done === count) keep({ seed, from, count, done, failures, figures: {} })
  }
  work.remove()
  expect(failures).toEqual([])
  expect(done).toBe(count)
})

test('blind-power-loss: with synchronous=NORMAL acknowledged events are lost, or the harness sees nothing', async () => {
  const { seed, from, count } = askedRange(300)
  const keep = createDurabilityReport('blind-power-loss', 'Without syncing, the same harness finds losses')
  const work = await recordWork(seed, 40, 'sync')
  const failures: ImageCase[] = []
  let [lost, done] = [0, 0]
  for (let turn = from; turn < from + count; turn += 1) {
    const one = cutPower(work, seed, turn)
    if (one.faults.length > 0) failures.push(one)
    lost += one.lost
    done += 1
  }
  keep({ seed, from, count, done, failures, figures: { lost } })
  work.remove()
  expect(lost).toBeGreaterThan(0)
  expect(failures).toEqual([])
})
