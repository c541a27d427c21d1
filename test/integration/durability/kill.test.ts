import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Ground, makeGround } from '#test/soak/durability/work/ground.ts'
import { type BrokenWork, type KillCase, killWork } from '#test/soak/durability/work/kill-work.ts'
import { isWrong } from '#test/soak/durability/work/look-after.ts'

let ground: Ground
beforeAll(async () => {
  ground = await makeGround(1)
}, 60_000)
afterAll(() => ground.remove())

async function killOften(broken: BrokenWork, cases: number): Promise<readonly KillCase[]> {
  const met: KillCase[] = []
  for (let turn = 0; turn < cases; turn += 1) met.push(await killWork(ground, 1, turn, broken))
  return met
}

test('8 killed programs of 1,000 (the rest in npm run soak): nothing acknowledged lost, nothing half, nothing damaged', async () => {
  const met = await killOften('nothing', 8)
  expect(met.filter(isWrong)).toEqual([])
  expect(met.reduce((sum, { kills }) => sum + kills, 0)).toBeGreaterThanOrEqual(8)
  expect(met.reduce((sum, { acknowledged }) => sum + acknowledged, 0)).toBeGreaterThan(50)
}, 120_000)

test('the harness sees a missing transaction: what belongs together is there in part', async () => {
  const met = await killOften('transaction', 4)
  expect(met.some(isWrong)).toBe(true)
}, 120_000)
