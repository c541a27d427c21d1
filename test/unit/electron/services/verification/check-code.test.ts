import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { CodeVerification, CompactClaim } from '#contract/credential.ts'
import { shownValues } from '#contract/messages/signed-values.ts'
import { noTrust } from '#contract/trust.ts'
import { compactClaimOf } from '#interop/openbadges/compact-claim.ts'
import { verifyClaim } from '#interop/openbadges/verify-claim.ts'
import { checkCode } from '#services/verification/check-code.ts'
import { sampleFacts, sampleSeed } from '#test/helpers/completion-samples.ts'
import { claimOf } from '#test/helpers/real-record.ts'
import { trusting } from '#test/helpers/trusting.ts'

let text: string
let claim: CompactClaim
beforeAll(async () => {
  const facts = await sampleFacts()
  text = await claimOf(facts, sampleSeed)
  claim = compactClaimOf(facts)
})

const check = (code: string, trusted: Parameters<typeof checkCode>[1] = noTrust) =>
  checkCode(code, trusted, { checkClaim: verifyClaim })

test('a code says what is signed in it, and is trusted by the list alone', async () => {
  const did = claim.issuerDid
  expect(await check(text)).toEqual({
    source: 'code',
    verdict: { standing: 'valid-unknown-issuer', did, why: 'not-listed', statusAt: null },
    says: claim,
  })
  const issuer = { did, name: { en: 'County office', 'zh-CN': '县民政局' } }
  expect((await check(text, trusting([issuer]))).verdict).toEqual({ standing: 'trusted', issuer, statusAt: null })
})

test('it is taken as a scanner types it and as a message wraps it', async () => {
  const half = Math.floor(text.length / 2)
  const wrapped = `${text.slice(0, half)}\r\n${text.slice(half)}`
  for (const given of [`${text}\n`, `  ${text}\t`, wrapped]) expect((await check(given)).says).toEqual(claim)
})

const other = fc.oneof(
  fc.constantFrom(...Array.from('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:')),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
)

test('with any one character changed it is refused, and says nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: text.length - 1 }), other, async (at, character) => {
      fc.pre(character !== text[at])
      const { verdict, says } = await check(`${text.slice(0, at)}${character}${text.slice(at + 1)}`)
      expect([verdict.standing, says]).toEqual(['invalid', null])
    }),
    { numRuns: 300, seed: 45 },
  )
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] === 'A' ? 'B' : 'A'
    const { verdict } = await check(`${text.slice(0, at)}${character}${text.slice(at + 1)}`)
    expect(verdict.standing, `character ${at}`).toBe('invalid')
  }
  expect((await check(text.toLowerCase())).verdict.standing).toBe('invalid')
})

test.each(['', ' ', 'TY1:', 'https://example.org/', '扫码核验', 'TY1:%%%.', 'x'.repeat(4000)])(
  'what is no code is told so: %s',
  async (given) => {
    const { verdict } = await check(given)
    expect(verdict).toEqual({ standing: 'invalid', reasons: [{ reason: 'claim-damaged', at: '' }] })
  },
)

test('its values are told in the words of the paper, and no more than it holds', () => {
  const found: CodeVerification = {
    source: 'code',
    verdict: { standing: 'valid-unknown-issuer', did: claim.issuerDid, why: 'not-listed', statusAt: null },
    says: claim,
  }
  const ids = ['serial', 'name', 'pack', 'level', 'creditMinutes', 'completedOn', 'key']
  expect(shownValues(found, 'en').map(({ id }) => id)).toEqual(ids)
  expect(shownValues(found, 'zh-CN').map(({ value }) => value)).toContain(`${claim.creditMinutes} 分钟`)
  expect(shownValues({ ...found, says: null }, 'en')).toEqual([])
})
