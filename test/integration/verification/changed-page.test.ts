import { expect, test } from 'vitest'
import { changedPage } from '#test/soak/verification/changed-page.ts'

// A fiftieth of each class and more; `npm run soak -- changed-page` does all 5,000.
test('some 150 changes before the page that is handed out, of every class: none that alters a claim passes', async () => {
  const report = await changedPage({ seed: 20_261_126, from: 0, count: 200, share: 0.02 })
  expect(report.passed).toEqual([])
  expect(report.saidOtherwise).toEqual([])
  expect(report.done).toBeGreaterThan(100)
  const sum = (tally: Readonly<Record<string, number>>) => Object.values(tally).reduce((so, one) => so + one, 0)
  expect(sum(report.refused)).toBeGreaterThan(80)
  // Not because everything is refused: another spelling of the same credential is the same credential.
  expect(sum(report.accepted)).toBeGreaterThanOrEqual(1)
}, 120_000)
