import { expect, test } from 'vitest'
import { askedRange } from '#test/soak/soak-range.ts'
import { type DamageCase, makeOriginal, meetDamage } from './damaged-records.ts'
import { createDurabilityReport } from './durability-report.ts'

const keep = createDurabilityReport(
  'damaged-records',
  'Damage is told, the files are kept, and the newest sound backup comes back',
)

test('two thousand damaged data folders: told or harmless, kept aside, brought back', async () => {
  const { seed, from, count } = askedRange(2000)
  const original = await makeOriginal(seed)
  const failures: DamageCase[] = []
  const met: Record<string, number> = {}
  let [kept, inBackup, done] = [0, 0, 0]
  for (let turn = from; turn < from + count; turn += 1) {
    const one = await meetDamage(original, seed, turn)
    if (one.faults.length > 0) failures.push(one)
    met[one.met] = (met[one.met] ?? 0) + 1
    kept += one.kept
    inBackup += original.inBackup.length
    done += 1
    // `saved` counts acknowledged events beyond the backup that came back from the damaged files.
    keep({ seed, from, count, done, failures, figures: { saved: kept - inBackup, met } })
  }
  original.remove()
  expect(failures).toEqual([])
  expect(done).toBe(count)
})

test('blind-damaged-records: without a look at the chain changed records pass for whole, or the harness sees nothing', async () => {
  // One case in eight is damage to a text, which the chain alone can find.
  const { seed, from, count } = askedRange(40)
  const keepBlind = createDurabilityReport(
    'blind-damaged-records',
    'Without a look at the chain, the same harness finds records that pass for whole',
  )
  const original = await makeOriginal(seed)
  let [seen, done] = [0, 0]
  for (let turn = from; turn < from + Math.min(count, 40); turn += 1) {
    seen += Number((await meetDamage(original, seed, turn, 'no chain')).faults.length > 0)
    done += 1
    keepBlind({ seed, from, count, done, failures: [], figures: { seen } })
  }
  original.remove()
  expect(seen).toBeGreaterThan(0)
})
