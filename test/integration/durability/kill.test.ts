import { expect, onTestFinished, test } from 'vitest'
import { type BrokenWork, type KillCase, makeKillingGround } from '#test/soak/durability/work/kill-work.ts'

async function killOften(broken: BrokenWork, cases: number): Promise<readonly KillCase[]> {
  const ground = await makeKillingGround(1, broken)
  onTestFinished(() => ground.remove())
  const met: KillCase[] = []
  for (let turn = 0; turn < cases; turn += 1) met.push(await ground.kill(1, turn))
  return met
}

const isWrong = ({ lost, half, faults }: KillCase) => lost.length + half.length + faults.length > 0

test('8 killed programs of 1,000 (the rest in npm run soak): nothing acknowledged lost, nothing half, nothing damaged', async () => {
  const met = await killOften('nothing', 8)
  expect(met.filter(isWrong)).toEqual([])
  expect(met.reduce((sum, { kills }) => sum + kills, 0)).toBeGreaterThanOrEqual(8)
  expect(met.reduce((sum, { acknowledged }) => sum + acknowledged, 0)).toBeGreaterThan(50)
}, 120_000)

test('the harness sees a missing transaction: what belongs together is there in part', async () => {
  const met = await killOften('transaction', 8)
  expect(met.filter(isWrong).length).toBeGreaterThan(0)
}, 120_000)
