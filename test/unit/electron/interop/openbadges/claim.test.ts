import { createPrivateKey, createPublicKey, sign as signBytes, verify } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CompactClaim } from '#contract/credential.ts'
import { noTrust } from '#contract/trust.ts'
import { decodeBase45, encodeBase45 } from '#interop/openbadges/base45.ts'
import { compactClaimOf } from '#interop/openbadges/compact-claim.ts'
import { decodeClaim } from '#interop/openbadges/decode-claim.ts'
import { encodeClaim } from '#interop/openbadges/encode-claim.ts'
import { verifyClaim } from '#interop/openbadges/verify-claim.ts'
import { sampleFacts, sampleSeed } from '#test/helpers/completion-samples.ts'
import { trusting } from '#test/helpers/trusting.ts'

describe('Base45', () => {
  it('is that of RFC 9285, sections 4.3 and 4.4', () => {
    for (const [text, encoded] of [
      ['AB', 'BB8'],
      ['Hello!!', '%69 VD92EX0'],
      ['base-45', 'UJCLQE7W581'],
      ['ietf!', 'QED8WEX0'],
    ] as const) {
      expect(encodeBase45(Buffer.from(text))).toBe(encoded)
      expect(Buffer.from(decodeBase45(encoded) ?? []).toString()).toBe(text)
    }
    for (const wrong of ['GGW', '::', 'A', 'bb8', 'BB8A', 'É00']) expect(decodeBase45(wrong), wrong).toBeNull()
  })
})

describe('a claim', () => {
  it('that a key of small order “signed”, which fits any text, is refused', async () => {
    const text = await encodeClaim(compactClaimOf(await sampleFacts()), sampleSeed)
    const bytes = Buffer.from(decodeBase45(text.slice(4, -1)) ?? [])
    const identity = Buffer.from(`01${'00'.repeat(31)}`, 'hex')
    identity.copy(bytes, 1)
    Buffer.concat([identity, Buffer.alloc(32)]).copy(bytes, bytes.length - 64)
    expect(await verifyClaim(`TY1:${encodeBase45(bytes)}.`, noTrust)).toMatchObject({
      verdict: { standing: 'invalid' },
      claim: null,
    })
  })

  it('says what the facts say, is at most 300 characters, and comes back', async () => {
    const names = [
      '欧阳晓芳',
      '阿卜杜热依木·买买提吐尔逊·艾力尼亚孜',
      'Maria Guadalupe Fernández-Ørsted',
      '𠮷野'.repeat(3),
    ]
    const lengths = await Promise.all(
      names.map(async (name) => {
        const claim = compactClaimOf(await sampleFacts({ learner: { name } }))
        const text = await encodeClaim(claim, sampleSeed)
        expect(text).toMatch(/^[0-9A-Z $%*+\-./:]+$/)
        expect((await verifyClaim(text, noTrust)).claim).toEqual(claim)
        return text.length
      }),
    )
    expect(Math.max(...lengths)).toBeLessThanOrEqual(300)
    const claim = compactClaimOf(await sampleFacts())
    expect(claim.completedOn).toBe('2026-03-06') // 17:12 in UTC is after midnight in China
    const longest = await encodeClaim({ ...claim, name: '龘'.repeat(80) }, sampleSeed)
    expect((await verifyClaim(longest, noTrust)).claim?.name).toBe('龘'.repeat(80))
  })

  it('is trusted or not by the list, and signed by its issuer only', async () => {
    const claim = compactClaimOf(await sampleFacts())
    const text = await encodeClaim(claim, sampleSeed)
    const issuer = { did: claim.issuerDid, name: { en: 'County office', 'zh-CN': '县民政局' } }
    expect((await verifyClaim(text, trusting([issuer]))).verdict).toEqual({
      standing: 'trusted',
      issuer,
      statusAt: null,
    })
    expect((await verifyClaim(text, noTrust)).verdict.standing).toBe('valid-unknown-issuer')
    await expect(encodeClaim(claim, Buffer.alloc(32, 8))).rejects.toThrow('did:key')
  })

  it('can be checked from the README alone', async () => {
    const text = await encodeClaim(compactClaimOf(await sampleFacts()), sampleSeed)
    const bytes = Buffer.from(decodeBase45(text.slice(4, -1)) ?? [])
    const x = bytes.subarray(1, 33).toString('base64url')
    const key = createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x } })
    const signed = Buffer.concat([Buffer.from('tianye claim 1\n'), bytes.subarray(0, -64)])
    expect(verify(null, signed, key, bytes.subarray(-64))).toBe(true)
  })

  it('is refused with any character changed, dropped or added', async () => {
    const text = await encodeClaim(compactClaimOf(await sampleFacts()), sampleSeed)
    const characters = fc.constantFrom(...'0 1 9 A Z $ % * + - . / : a 张'.split(' '), ' ', '')
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: text.length - 1 }), characters, fc.nat({ max: 1 }), async (at, to, kept) => {
        const changed = `${text.slice(0, at)}${to}${text.slice(at + 1 - kept)}`
        fc.pre(changed !== text)
        expect((await verifyClaim(changed, noTrust)).verdict.standing).toBe('invalid')
      }),
      { numRuns: 200, seed: 45 },
    )
    for (const other of ['', 'TY1:', 'TY2:00', 'https://example.org', 'x'.repeat(2000)]) {
      expect(await decodeClaim(other)).toBeNull()
    }
  })

  it('is refused in another spelling, though the signature is good', async () => {
    const text = await encodeClaim(compactClaimOf(await sampleFacts({ learner: { name: 'Bo' } })), sampleSeed)
    const bytes = Buffer.from(decodeBase45(text.slice(4, -1)) ?? [])
    const name = bytes.length - 64 - 3 // 8, B, o
    const sign = (content: Uint8Array) => {
      const jwk = { kty: 'OKP', crv: 'Ed25519', d: sampleSeed.toString('base64url'), x: '' }
      const key = createPrivateKey({ format: 'jwk', key: { ...jwk, x: bytes.subarray(1, 33).toString('base64url') } })
      const signature = signBytes(null, Buffer.concat([Buffer.from('tianye claim 1\n'), content]), key)
      return `TY1:${encodeBase45(Buffer.concat([content, signature]))}.`
    }
    expect(sign(bytes.subarray(0, -64))).toBe(text)
    const wide = sign(Buffer.concat([bytes.subarray(0, name), Uint8Array.of(16, 0, 66, 0, 111)]))
    expect((await verifyClaim(wide, noTrust)).verdict.standing).toBe('invalid')
  })

  it('of any content comes back, in one spelling', async () => {
    const { issuerDid } = compactClaimOf(await sampleFacts())
    const anyClaim: fc.Arbitrary<CompactClaim> = fc.record({
      serial: fc.stringMatching(/^[A-Z0-9]{1,12}(-[A-Z0-9]{1,8}){0,2}$/),
      level: fc.constant('self-recorded' as const),
      name: fc
        .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
        .map((name) => name.trim())
        .filter(
          (name) => name !== '' && name.length <= 80 && !/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f]/u.test(name),
        ),
      packId: fc.stringMatching(/^[a-z][a-z0-9]{0,12}(-[a-z0-9]{1,12}){0,3}$/),
      packVersion: fc.stringMatching(/^\d{1,4}\.\d{1,3}\.\d{1,3}$/),
      creditMinutes: fc.nat({ max: 60_000 }),
      completedOn: fc.nat({ max: 65_500 }).map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10)),
      issuerDid: fc.constant(issuerDid),
    })
    await fc.assert(
      fc.asyncProperty(anyClaim, async (claim) => {
        const text = await encodeClaim(claim, sampleSeed)
        expect((await verifyClaim(text, noTrust)).claim).toEqual(claim)
        expect(await encodeClaim(claim, sampleSeed)).toBe(text)
      }),
      { numRuns: 100, seed: 300 },
    )
  })
})
