import { expect, test } from 'vitest'
import { askedRange, keepReport } from '#test/soak/soak-range.ts'
import { allPageChanges, changedPage } from './changed-page.ts'

test('five thousand changes before the page that is handed out: none that alters a claim passes', async () => {
  const range = askedRange(allPageChanges)
  const report = await changedPage({ ...range, share: 1 }, (soFar) => keepReport('changed-page', soFar))
  keepReport('changed-page', report)
  expect(report.passed).toEqual([])
  expect(report.saidOtherwise).toEqual([])
  expect(report.done).toBe(Math.min(range.count, allPageChanges - range.from))
})
