import { beforeAll, expect, test } from 'vitest'
import { buildApp } from '#build/vite/build.mjs'
import { soakMutatedPacks } from '#test/soak/packs/mutated-packs.ts'

beforeAll(async () => {
  await buildApp()
}, 240_000)

// A slice of what `npm run soak` does in full.
test('sixty mutated packs are refused with a code or usable, in time, and leave nothing', async () => {
  const { failures, done, outcomes } = await soakMutatedPacks({ seed: 20_261, from: 0, count: 60 })
  expect(failures).toEqual([])
  expect(done).toBe(60)
  expect(outcomes['accepted']).toBeGreaterThan(5)
  expect(Object.keys(outcomes).length).toBeGreaterThan(5)
}, 300_000)
