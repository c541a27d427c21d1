import { expect, test } from 'vitest'
import { askedRange, keepReport } from '#test/soak/soak-range.ts'
import { cutPower, type ImageCase, recordWork } from './power/power-loss.ts'

test('three thousand disk images after a power cut: nothing acknowledged lost, nothing half, nothing damaged', async () => {
  const { seed, from, count } = askedRange(3000)
  const work = await recordWork(seed, 40, 'nothing')
  const failures: ImageCase[] = []
  let done = 0
  for (let turn = from; turn < from + count; turn += 1) {
    const one = cutPower(work, seed, turn)
    if (one.lost + one.half + one.faults.length > 0) failures.push(one)
    done += 1
    if (done % 50 === 0) keepReport('power-loss', { seed, from, count, done, steps: work.steps.length, failures })
  }
  keepReport('power-loss', { seed, from, count, done, steps: work.steps.length, failures })
  work.remove()
  expect(failures).toEqual([])
  expect(done).toBe(count)
})
