import { expect, test } from 'vitest'
import { twoCheckers } from '#test/soak/verification/two-checkers.ts'

// `npm run soak -- two-checkers` does all 500.
test('fifty certificates in five scripts: the app and the page that is handed out say the same of each', async () => {
  const { differing, verdicts, scripts } = await twoCheckers({ seed: 20_261_126, from: 0, count: 50 })
  expect(differing).toEqual([])
  expect(Object.values(scripts)).toEqual([10, 10, 10, 10, 10])
  // Not because all are alike.
  for (const kind of ['credential', 'code']) {
    for (const standing of ['trusted', 'valid-unknown-issuer', 'expired', 'revoked']) {
      expect(verdicts[`${kind}: ${standing}`], `${kind} ${standing}`).toBeGreaterThan(1)
    }
  }
  expect(verdicts['credential: invalid']).toBeGreaterThan(1)
}, 120_000)
