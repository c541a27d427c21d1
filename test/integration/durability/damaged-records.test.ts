import { afterAll, beforeAll, expect, test } from 'vitest'
import { type DamageCase, makeOriginal, meetDamage, type Original } from '#test/soak/durability/damaged-records.ts'

let original: Original
beforeAll(async () => {
  original = await makeOriginal(1)
}, 60_000)
afterAll(() => original.remove())

const slice = 30

test(`${slice} damaged data folders of 2,000 (the rest in npm run soak): told or harmless, kept aside, brought back`, async () => {
  const cases: DamageCase[] = []
  for (let turn = 0; turn < slice; turn += 1) cases.push(await meetDamage(original, 1, turn))
  expect(cases.filter(({ faults }) => faults.length > 0)).toEqual([])
  // The slice holds every way to meet damage, and salvage gives back more than the backup has.
  expect([...new Set(cases.map(({ met }) => met))]).toEqual(expect.arrayContaining(['refused', 'found', 'earlier']))
  expect(cases.some(({ met, kept }) => met === 'refused' && kept > original.inBackup.length)).toBe(true)
}, 120_000)

test('the harness sees a missing chain check: records that say something else pass for whole', async () => {
  const faults: string[] = []
  for (let turn = 0; turn < slice && faults.length === 0; turn += 1) {
    faults.push(...(await meetDamage(original, 1, turn, 'no chain')).faults)
  }
  expect(faults).toContain('a record says something else, and nothing found')
}, 120_000)
