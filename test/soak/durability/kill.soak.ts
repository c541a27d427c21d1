import { expect, test } from 'vitest'
import { askedRange, keepReport } from '#test/soak/soak-range.ts'
import { type KillCase, makeKillingGround } from './work/kill-work.ts'

test('a thousand killed programs: nothing acknowledged lost, nothing half, nothing damaged', async () => {
  const { seed, from, count } = askedRange(1000)
  const ground = await makeKillingGround(seed, 'nothing')
  const failures: KillCase[] = []
  const during: Record<string, number> = {}
  let [kills, acknowledged, done] = [0, 0, 0]
  for (let turn = from; turn < from + count; turn += 1) {
    const one = await ground.kill(seed, turn)
    if (one.lost.length + one.half.length + one.faults.length > 0) failures.push(one)
    during[one.during] = (during[one.during] ?? 0) + 1
    kills += one.kills
    acknowledged += one.acknowledged
    done += 1
    keepReport('kill', { seed, from, count, done, kills, acknowledged, during, failures })
  }
  ground.remove()
  expect(failures).toEqual([])
  expect(done).toBe(count)
})
