import { test } from 'vitest'
import { surviveUpdate } from '#test/soak/packs/survive-update.ts'

// A slice of what `npm run soak` does in full.
test('attempts read exactly as before an update that rewords, moves, re-keys and removes their questions', async () => {
  await surviveUpdate(20_261, 150)
}, 120_000)
