import { expect, test } from 'vitest'
import { askedRange, keepReport } from '#test/soak/soak-range.ts'
import { cutPower, cutPowerTwice, type ImageCase, recordWork } from './power/power-loss.ts'

test.each([
  ['power-loss', 'three thousand disk images after a power cut', 3000, cutPower],
  ['second-power-loss', 'five hundred after a second cut while the records are opened', 500, cutPowerTwice],
] as const)('%s: %s: nothing acknowledged lost, nothing half, nothing damaged', async (name, _, full, cut) => {
  const { seed, from, count } = askedRange(full)
  const work = await recordWork(seed, 40, 'nothing')
  const failures: ImageCase[] = []
  let done = 0
  for (let turn = from; turn < from + count; turn += 1) {
    const one = cut(work, seed, turn)
    if (one.lost + one.half + one.faults.length > 0) failures.push(one)
    done += 1
    if (done % 50 === 0) keepReport(name, { seed, from, count, done, steps: work.steps.length, failures })
  }
  keepReport(name, { seed, from, count, done, steps: work.steps.length, failures })
  work.remove()
  expect(failures).toEqual([])
  expect(done).toBe(count)
})
