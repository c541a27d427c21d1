import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CompactClaim } from '#contract/credential.ts'
import { encodeBase45 } from '#interop/openbadges/base45.ts'
import { compactClaimOf } from '#interop/openbadges/compact-claim.ts'
import { encodeClaim } from '#interop/openbadges/encode-claim.ts'
import { decodeBase45 } from '#renderer/standalone/verify/claim/base45.ts'
import { readClaim } from '#renderer/standalone/verify/claim/claim.ts'
import { sampleFacts, sampleSeed } from '#test/helpers/completion-samples.ts'

describe('Base45', () => {
  it('gives back what the app encoded, and the examples of RFC 9285', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(decodeBase45(encodeBase45(bytes))).toEqual(bytes)
      }),
    )
    expect(Buffer.from(decodeBase45('%69 VD92EX0') ?? []).toString()).toBe('Hello!!')
    expect(Buffer.from(decodeBase45('UJCLQE7W581') ?? []).toString()).toBe('base-45')
  })

  // RFC 9285, section 4.3: 65,536 has no place in two bytes, nor has 256 in one; a single character is none.
  it.each(['GGW', 'ZZZ', 'V5', ':::', 'A', '1234', 'ab', '1张'])('has no bytes for %j', (text) => {
    expect(decodeBase45(text)).toBeNull()
  })
})

describe('the claim of a code', () => {
  it('is read as the app wrote it, at every level and to the last day', async () => {
    const plain = compactClaimOf(await sampleFacts())
    const validity = { issuedAtSeconds: 0xffff_ffff, utcOffsetMinutes: -720, expiresOn: '2149-06-05' }
    const claims: readonly CompactClaim[] = [
      plain,
      { ...plain, completedOn: '1970-01-01', creditMinutes: 0, name: 'Bo' },
      { ...plain, completedOn: '2149-06-06', creditMinutes: 60_000, name: '\u{20bb7}野' },
      // As long in UTF-8 as in UTF-16: then it is UTF-8.
      { ...plain, name: 'ñÑ' },
      { ...plain, level: 'instructor-confirmed', validity },
      { ...plain, level: 'issuer-signed', validity: { issuedAtSeconds: 0, utcOffsetMinutes: 840, expiresOn: null } },
    ]
    for (const claim of claims) expect(readClaim(await encodeClaim(claim, sampleSeed))).toEqual(claim)
  })

  it('is refused where a character of it is another, and where it is none', async () => {
    const text = await encodeClaim(compactClaimOf(await sampleFacts()), sampleSeed)
    for (let at = 4; at < text.length - 1; at += 7) {
      const other = text[at] === 'A' ? 'B' : 'A'
      expect(() => readClaim(`${text.slice(0, at)}${other}${text.slice(at + 1)}`)).toThrow(/claim-damaged|proof-wrong/)
    }
    for (const other of ['', 'TY1:', 'TY1:.', 'TY2:00.', `${text} `, text.toLowerCase(), 'x'.repeat(2000)]) {
      expect(() => readClaim(other)).toThrow('claim-damaged')
    }
  })
})
