import { expect, test } from 'vitest'
import { askedRange } from '#test/soak/soak-range.ts'
import { makeGround } from './deeds/ground.ts'
import { type KillCase, killWork } from './deeds/kill-work.ts'
import { isWrong } from './deeds/look-after.ts'
import { createDurabilityReport } from './durability-report.ts'

const keep = createDurabilityReport('kill', 'A killed program loses nothing acknowledged and leaves nothing half')

test('a thousand killed programs: nothing acknowledged lost, nothing half, nothing damaged', async () => {
  const { seed, from, count } = askedRange(1000)
  const ground = await makeGround(seed)
  const failures: KillCase[] = []
  const during: Record<string, number> = {}
  let [kills, acknowledged, done] = [0, 0, 0]
  for (let turn = from; turn < from + count; turn += 1) {
    const one = await killWork(ground, seed, turn, 'nothing')
    if (isWrong(one)) failures.push(one)
    during[one.during] = (during[one.during] ?? 0) + 1
    kills += one.kills
    acknowledged += one.acknowledged
    done += 1
    keep({ seed, from, count, done, failures, figures: { kills, acknowledged, during } })
  }
  ground.remove()
  expect(failures).toEqual([])
  expect(done).toBe(count)
})

test('blind-kill: without transactions what belongs together is there in part, or the harness sees nothing', async () => {
  const { seed, from, count } = askedRange(16)
  const keepBlind = createDurabilityReport('blind-kill', 'Without transactions, the same harness finds what is half')
  const ground = await makeGround(seed)
  let [seen, done] = [0, 0]
  for (let turn = from; turn < from + Math.min(count, 16); turn += 1) {
    seen += Number(isWrong(await killWork(ground, seed, turn, 'transaction')))
    done += 1
    keepBlind({ seed, from, count, done, failures: [], figures: { seen } })
  }
  ground.remove()
  expect(seen).toBeGreaterThan(0)
})
