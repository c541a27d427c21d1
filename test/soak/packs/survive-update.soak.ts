import { test } from 'vitest'
import { askedRange } from '#test/soak/soak-range.ts'
import { surviveUpdate } from './survive-update.ts'

test('a thousand attempts read exactly as before an update that rewords, moves, re-keys and removes their questions', async () => {
  const { seed, count } = askedRange(1000)
  await surviveUpdate(seed, count)
})
