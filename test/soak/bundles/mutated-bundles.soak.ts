import { expect, test } from 'vitest'
import { emptyFolder } from '#test/integration/db/data-folder.ts'
import { askedRange, keepReport } from '#test/soak/soak-range.ts'
import { mutatedBundles, soundBundle, tryBundles } from './mutated-bundles.ts'

test('two thousand mutated bundles are refused with a code, and change nothing', async () => {
  const { seed, from, count } = askedRange(2000)
  const into = emptyFolder()
  const report = await tryBundles(mutatedBundles(await soundBundle(into), seed, from, count), into)
  keepReport('mutated-bundles', { seed, from, count, ...report })
  expect(report.failures).toEqual([])
})
