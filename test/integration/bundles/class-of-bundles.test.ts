import { expect, test } from 'vitest'
import { emptyFolder } from '#test/integration/db/data-folder.ts'
import { classOfBundles } from '#test/soak/bundles/class-of-bundles.ts'

test('a class imported twice and shuffled has the same records, and its view is that of an independent count', async () => {
  const report = await classOfBundles(emptyFolder(), { seed: 20260311, learners: 16, eventsEach: 100 })
  expect(report.learners).toBe(16)
  expect(report.events).toBeGreaterThan(16 * 95)
}, 120_000)
