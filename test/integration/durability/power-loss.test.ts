import { afterAll, beforeAll, expect, test } from 'vitest'
import { cutPower, cutPowerTwice, recordWork, type Work } from '#test/soak/durability/power/power-loss.ts'

const slice = 40
/** As many as it takes to be sure that the harness sees what is broken. */
const brokenSlice = 20
const works: Partial<Record<'nothing' | 'sync' | 'transaction', Work>> = {}
beforeAll(async () => {
  for (const broken of ['nothing', 'sync', 'transaction'] as const) works[broken] = await recordWork(1, 12, broken)
}, 120_000)
afterAll(() => {
  for (const work of Object.values(works)) work.remove()
})

function cutOften(broken: keyof typeof works) {
  const work = works[broken]
  if (work === undefined) throw new Error('the work was not recorded')
  const length = broken === 'nothing' ? slice : brokenSlice
  return Array.from({ length }, (_, turn) => cutPower(work, 7, turn))
}

test(`${slice} disk images after a power cut, of 3,000 (the rest in npm run soak): nothing acknowledged lost, nothing half, nothing damaged`, () => {
  const wrong = cutOften('nothing').filter(({ lost, half, faults }) => lost + half + faults.length > 0)
  expect(wrong).toEqual([])
}, 120_000)

test('a cut behind each of the first 40 steps, in which the records are made', () => {
  const work = works.nothing
  if (work === undefined) throw new Error('the work was not recorded')
  const met = Array.from({ length: 40 }, (_, step) => cutPower(work, 13, step, step))
  expect(met.filter(({ lost, half, faults }) => lost + half + faults.length > 0)).toEqual([])
}, 120_000)

test('a second cut while the records are opened, 10 of 500: the same', () => {
  const work = works.nothing
  if (work === undefined) throw new Error('the work was not recorded')
  const met = Array.from({ length: 10 }, (_, turn) => cutPowerTwice(work, 11, turn))
  expect(met.filter(({ lost, half, faults }) => lost + half + faults.length > 0)).toEqual([])
}, 120_000)

test('the harness sees a missing sync: with synchronous=NORMAL acknowledged events are lost, and nothing is damaged', () => {
  const met = cutOften('sync')
  expect(met.reduce((sum, { lost }) => sum + lost, 0)).toBeGreaterThan(0)
  expect(met.flatMap(({ faults }) => faults)).toEqual([])
}, 120_000)

test('the harness sees a missing transaction: what belongs together is there in part', () => {
  const met = cutOften('transaction')
  expect(met.some(({ half, faults }) => half > 0 || faults.length > 0)).toBe(true)
}, 120_000)
