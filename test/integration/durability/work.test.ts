import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildProgram } from '#test/helpers/build-program.ts'
import { jumpClock } from '#test/soak/durability/clock/jump-clock.ts'
import { type Ground, makeGround } from '#test/soak/durability/deeds/ground.ts'
import { type KillCase, killWork } from '#test/soak/durability/deeds/kill-work.ts'
import { isWrong } from '#test/soak/durability/deeds/look-after.ts'
import type { FaultCase } from '#test/soak/durability/faults/meet-fault.ts'
import { meetFaults } from '#test/soak/durability/faults/meet-faults.ts'
import { raceForFolder } from '#test/soak/durability/programs/race.ts'
import type { RestoreFaultCase } from '#test/soak/durability/restores/meet-restore-fault.ts'
import { meetRestoreFaults } from '#test/soak/durability/restores/meet-restore-faults.ts'

// Small slices of what npm run soak does in full, over one ground.
let ground: Ground
beforeAll(async () => {
  ground = await makeGround(1)
}, 60_000)
afterAll(() => ground.remove())

test('5 killed programs of 1,000: nothing acknowledged lost, nothing half, nothing damaged', async () => {
  const met: KillCase[] = []
  for (let turn = 0; turn < 5; turn += 1) met.push(await killWork(ground, 1, turn, 'nothing'))
  expect(met.filter(isWrong)).toEqual([])
  expect(met.reduce((sum, { kills }) => sum + kills, 0)).toBeGreaterThanOrEqual(5)
  expect(met.reduce((sum, { acknowledged }) => sum + acknowledged, 0)).toBeGreaterThan(50)
}, 120_000)

test('the harness sees a missing transaction: what belongs together is there in part', async () => {
  let isSeen = false
  for (let turn = 0; turn < 16 && !isSeen; turn += 1) isSeen = isWrong(await killWork(ground, 1, turn, 'transaction'))
  expect(isSeen).toBe(true)
}, 120_000)

test('16 faults of the disk of 3,000: told by what to do, nothing acknowledged lost, and the same again is done', async () => {
  const met: FaultCase[] = []
  await meetFaults(ground, { seed: 1, from: 0, count: 16 }, (one) => void met.push(one))
  expect(met).toHaveLength(16)
  expect(met.filter(isWrong)).toEqual([])
  const told = new Set(met.flatMap((one) => Object.keys(one.told)))
  expect([...told]).toEqual(expect.arrayContaining(['disk-full', 'disk-failed', 'backup-not-made']))
}, 120_000)

test('8 faults of the disk of 500 while a backup comes back: told, the one records or the other, and done again', async () => {
  const met: RestoreFaultCase[] = []
  await meetRestoreFaults({ seed: 1, from: 0, count: 8 }, (one) => void met.push(one))
  expect(met.filter(({ faults }) => faults.length > 0)).toEqual([])
  expect(met.some(({ told }) => told !== null)).toBe(true)
}, 120_000)

test('4 runs of 1,000 under a clock that jumps: nothing refused, lost or in another order, every step back told', async () => {
  const met = []
  for (let turn = 0; turn < 4; turn += 1) met.push(await jumpClock(ground.materials, 1, turn))
  expect(met.filter(isWrong)).toEqual([])
  expect(met.some(({ told }) => told > 0)).toBe(true)
}, 120_000)

test('one race of 50 of three programs for one folder: never two writers, the others are told, no lock is left', async () => {
  const program = await buildProgram('test/soak/durability/programs/race-program.ts')
  const race = await raceForFolder(program.file, 1, 0, 8)
  rmSync(program.folder, { recursive: true, force: true })
  expect(race.faults).toEqual([])
  expect(Object.keys(race.starts).toSorted()).toEqual(['data-folder-in-use', 'let in'])
}, 120_000)
