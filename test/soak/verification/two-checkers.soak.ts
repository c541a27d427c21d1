import { expect, test } from 'vitest'
import { askedRange, keepReport } from '#test/soak/soak-range.ts'
import { allCertificates, twoCheckers } from './two-checkers.ts'

test('five hundred certificates: the app and the page that is handed out say the same of each', async () => {
  const range = askedRange(allCertificates)
  const report = await twoCheckers(range, (soFar) => keepReport('two-checkers', soFar))
  keepReport('two-checkers', report)
  expect(report.differing).toEqual([])
  expect(report.done).toBe(Math.min(range.count, allCertificates - range.from))
})
