import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { type CompletionFacts, completionFactsSchema } from '#contract/credential.ts'
import { noTrust } from '#contract/trust.ts'
import { buildCompletionCredential } from '#interop/openbadges/build-completion-credential.ts'
import { compactClaimOf } from '#interop/openbadges/compact-claim.ts'
import { encodeClaim } from '#interop/openbadges/encode-claim.ts'
import { readCompletionFacts } from '#interop/openbadges/read-completion-facts.ts'
import { verifyClaim } from '#interop/openbadges/verify-claim.ts'
import { verifyCredential } from '#interop/openbadges/verify-credential.ts'
import { certificateFacts, sampleSeed } from '#test/helpers/completion-samples.ts'
import { signedBytes } from '#test/helpers/real-record.ts'

let facts: CompletionFacts
beforeAll(async () => {
  facts = await certificateFacts()
})

const line = fc
  .stringMatching(/^[\p{L}\p{N}][\p{L}\p{N} .;·〔〕-]{0,20}[\p{L}\p{N}]$/u)
  .filter((text) => text.trim() === text)
const both = fc.record({ en: line, 'zh-CN': line })
const hex = fc.stringMatching(/^[0-9a-f]{64}$/)
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null })
const day = fc.integer({ min: 1, max: 60_000 }).map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10))
const name = fc.constantFrom('䶮𠮷', 'བཀྲ་ཤིས་སྒྲོལ་མ།', 'ئابدۇراخمان', 'Zoë Ångström', '欧阳·晓芳', 'Đặng Thị Hoa')

const backing = fc.record({
  heads: fc
    .uniqueArray(fc.record({ chain: hex, seq: fc.integer({ min: 1, max: 100_000 }), hash: hex }), {
      minLength: 1,
      maxLength: 3,
      selector: ({ chain }) => chain,
    })
    .map((heads) => heads.toSorted((a, b) => (a.chain < b.chain ? -1 : 1))),
  replaces: maybe(
    fc.record({
      reason: fc.constantFrom('renewal', 'name-corrected', 'reissued'),
      serial: fc.constant('TY-0000-0001'),
    }),
  ),
  expiresOn: maybe(day),
  registrationNumber: maybe(line),
  terms: fc.record({
    approvalId: maybe(line),
    providerNumber: maybe(line),
    providerContact: maybe(line),
    authority: maybe(both),
    place: maybe(both),
    courseLevel: maybe(fc.constantFrom('introductory', 'intermediate', 'advanced')),
    categories: fc.constantFrom([], [{ category: 'professional', minutes: 150 }]),
    minutesPerClassHour: maybe(fc.integer({ min: 1, max: 600 })),
    signatory: maybe(fc.record({ name: line, title: both })),
  }),
  template: maybe(hex),
})

describe('a certificate', () => {
  it('is read back as it was built, whatever it says and in whatever script, and so is its code', async () => {
    await fc.assert(
      fc.asyncProperty(backing, name, async (some, called) => {
        const made = completionFactsSchema.parse({
          ...facts,
          learner: { name: called },
          backing: { ...some, confirmation: facts.backing?.confirmation },
        })
        expect(readCompletionFacts(buildCompletionCredential(made))).toEqual(made)
        const claim = compactClaimOf(made)
        expect((await verifyClaim(await encodeClaim(claim, sampleSeed), noTrust)).claim).toEqual(claim)
      }),
      { numRuns: 200, seed: 20_261_126 },
    )
  })

  it('is soundly signed, and no word of what stands behind it can be changed', async () => {
    const text = new TextDecoder().decode(await signedBytes(facts, sampleSeed))
    expect((await verifyCredential(text, noTrust)).signed?.facts).toEqual(facts)
    const changes: readonly (readonly [string, string])[] = [
      ['2029-03-04', '2039-03-04'],
      ['issuer-signed', 'instructor-confirmed'],
      ['TY-7K3M-9QXD', 'TY-7K3M-9QXE'],
      ['name-corrected', 'renewal'],
      ['社工 2026-0017', '社工 2026-0018'],
      ['professional 120; ethics 30', 'professional 90; ethics 60'],
      ['"45"', '"60"'],
      ['赵建国', '钱建国'],
      [' 57 ', ' 56 '],
      ['李文', '王文'],
      ['17 号', '18 号'],
      ['intermediate', 'advanced'],
    ]
    for (const [from, to] of changes) {
      expect(text).toContain(from)
      const { verdict } = await verifyCredential(text.replaceAll(from, to), noTrust)
      expect(verdict.standing, from).toBe('invalid')
    }
  })

  it('needs what its level needs, and no more', () => {
    const parse = (changes: object) => completionFactsSchema.safeParse({ ...facts, ...changes }).success
    expect(parse({})).toBe(true)
    expect(parse({ level: 'self-recorded' })).toBe(false)
    expect(parse({ level: 'instructor-confirmed' })).toBe(false)
    expect(parse({ backing: undefined })).toBe(false)
    expect(parse({ backing: { ...facts.backing, confirmation: null } })).toBe(false)
    expect(parse({ issuedAt: facts.issuedAt + 1 })).toBe(false)
    expect(parse({ creditMinutes: 151 })).toBe(false)
  })
})
