import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { allChanges, changeRecords, sumOf } from '#test/soak/verification/changed-records.ts'

const reports = join(import.meta.dirname, '..', '..', '..', 'out', 'reports')

// A twentieth of each class; `npm run soak -- changed-records` does all 2,000.
test('some 100 random changes to a record, of every class: none that alters a claim passes', async () => {
  const report = await changeRecords({ seed: 20_261_126, from: 0, count: allChanges, isThin: true })
  mkdirSync(reports, { recursive: true })
  writeFileSync(join(reports, 'verification.json'), `${JSON.stringify(report, null, 2)}\n`)
  process.stdout.write(
    `${report.done} changes to a record: ${sumOf(report, true, 'refused')} that alter a claim refused, ${sumOf(report, true, 'accepted')} passed; ` +
      `of those that alter none ${sumOf(report, false, 'accepted')} passed, ${sumOf(report, false, 'refused')} refused.\n`,
  )
  expect(report.passed).toEqual([])
  expect(report.saidOtherwise).toEqual([])
  expect(report.done).toBeGreaterThanOrEqual(100)
  expect(sumOf(report, true, 'refused')).toBeGreaterThan(80)
  // Not because everything is refused: another spelling of the same credential is the same credential.
  expect(sumOf(report, false, 'accepted')).toBeGreaterThanOrEqual(2)
}, 300_000)
