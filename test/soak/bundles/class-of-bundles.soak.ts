import { expect, test } from 'vitest'
import { emptyFolder } from '#test/integration/db/data-folder.ts'
import { askedRange, keepReport } from '#test/soak/soak-range.ts'
import { classOfBundles } from './class-of-bundles.ts'

test('300 learners of 500 events each, imported twice and shuffled, are one and the same class', async () => {
  const { seed, count } = askedRange(300)
  const report = await classOfBundles(emptyFolder(), { seed, learners: count, eventsEach: 500 })
  keepReport('class-of-bundles', { seed, ...report })
  expect(report.learners).toBe(count)
})
