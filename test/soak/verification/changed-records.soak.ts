import { expect, test } from 'vitest'
import { askedRange, keepReport } from '#test/soak/soak-range.ts'
import { allChanges, changeRecords, sumOf } from './changed-records.ts'

test('three thousand random changes to a certificate: none that alters a claim passes', async () => {
  const { seed, from, count } = askedRange(allChanges * 1.5)
  const asked = { seed, from, count, isThin: false, paper: 'certificate' } as const
  const report = await changeRecords(asked, (soFar) => keepReport('certificates', soFar))
  keepReport('certificates', report)
  expect(report.passed).toEqual([])
  expect(report.saidOtherwise).toEqual([])
})

test('two thousand random changes to a record: none that alters a claim passes', async () => {
  const { seed, from, count } = askedRange(allChanges)
  const report = await changeRecords({ seed, from, count, isThin: false }, (soFar) => keepReport('verification', soFar))
  keepReport('verification', report)
  expect(report.passed).toEqual([])
  expect(report.saidOtherwise).toEqual([])
  expect(report.done).toBe(Math.min(count, allChanges - from))
  if (report.done < allChanges) return
  expect(sumOf(report, true, 'refused')).toBeGreaterThan(1500)
  // Not because everything is refused: another spelling of the same credential is the same credential.
  expect(sumOf(report, false, 'accepted')).toBeGreaterThanOrEqual(20)
})
