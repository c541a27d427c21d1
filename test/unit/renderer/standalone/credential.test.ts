import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CompletionFacts } from '#contract/credential.ts'
import { buildCompletionCredential } from '#interop/openbadges/build-completion-credential.ts'
import { createDocumentLoader } from '#interop/openbadges/document-loader.ts'
import { hashForProof } from '#interop/openbadges/hash-for-proof.ts'
import { canonicalQuads } from '#renderer/standalone/verify/credential/canonical-quads.ts'
import { checkCredential } from '#renderer/standalone/verify/credential/check-credential.ts'
import { type Json, type JsonObject, parseJson } from '#renderer/standalone/verify/credential/json.ts'
import { quadsOf } from '#renderer/standalone/verify/credential/quads.ts'
import { credentialShape, proofShape } from '#renderer/standalone/verify/credential/vocabulary.ts'
import type { Refusal } from '#renderer/standalone/verify/refusal.ts'
import { sha256 } from '#renderer/standalone/verify/signature/sha256.ts'
import { anyFacts } from '#test/helpers/any-facts.ts'
import { sampleFacts, sampleSeed } from '#test/helpers/completion-samples.ts'
import { signedBytes } from '#test/helpers/real-record.ts'

const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString()

describe('the statements of a credential', () => {
  it('are those of the JSON-LD libraries to the byte, whatever it says', { timeout: 60_000 }, async () => {
    const { issuer } = await sampleFacts()
    await fc.assert(
      fc.asyncProperty(anyFacts(issuer.did), async (facts) => {
        await expectSameLines(facts)
      }),
      { numRuns: 25, seed: 3 },
    )
  })

  it('are those of a hundred modules, and of one', { timeout: 60_000 }, async () => {
    const modules = Array.from({ length: 100 }, (_, i) => ({
      id: `m${i}`,
      title: { en: 'The same name', 'zh-CN': '同一个名字' },
    }))
    await expectSameLines(await sampleFacts({ modules }))
    await expectSameLines(await sampleFacts({ modules: modules.slice(0, 1) }))
  })

  it('are those of the proof', async () => {
    const signed = JSON.parse(textOf(await signedBytes(await sampleFacts(), sampleSeed))) as Record<string, unknown>
    const { proofValue: _, ...options } = signed['proof'] as Record<string, unknown>
    const { proof: __, ...document } = signed
    const asked = { '@context': signed['@context'], ...options }
    const { proofHash } = await hashForProof(document, asked, createDocumentLoader())
    expect(hashOf(canonicalQuads(quadsOf(objectIn(options), proofShape)))).toBe(hex(proofHash))
  })

  it('are refused where two things without a name cannot be told apart', () => {
    const twin = { subject: '_:a', predicate: '<p:p>', object: '"x"' }
    expect(() => canonicalQuads([twin, { ...twin, subject: '_:b' }])).toThrow('form-unknown')
  })
})

describe('a credential', () => {
  it('is read as what it was built from', async () => {
    const facts = await sampleFacts()
    expect(checkCredential(textOf(await signedBytes(facts, sampleSeed)))).toEqual(facts)
  })

  it.each<[string, (document: Changeable) => unknown]>([
    ['credits that are not the minutes', (all) => (all.credentialSubject['creditsEarned'] = 99)],
    ['another number', (all) => (all.credentialSubject['licenseNumber'] = 'TY-2026-OTHER')],
    ['one key more', (all) => Object.assign(all, { toString: 'x' })],
    ['an address where none belongs', (all) => (all.credentialSubject['id'] = 'did:key:z6Mk')],
    ['another context', (all) => (all['@context'] = ['https://www.w3.org/ns/credentials/v2'])],
    ['a date that does not exist', (all) => (all['validFrom'] = '2026-02-30T01:20:00+08:00')],
  ])('is refused with %s, before its proof is looked at', async (_, change) => {
    const document = JSON.parse(textOf(await signedBytes(await sampleFacts(), sampleSeed))) as Changeable
    change(document)
    expect(reasonOf(JSON.stringify(document))).toBe('form-unknown')
  })

  it('is refused with a zero below zero, which signs alike', async () => {
    const text = textOf(await signedBytes(await sampleFacts({ creditMinutes: 0 }), sampleSeed))
    expect(reasonOf(text)).toBe('sound')
    for (const key of ['creditsEarned', 'creditsAvailable']) {
      expect(reasonOf(text.replace(`"${key}": 0`, `"${key}": -0`))).toBe('form-unknown')
    }
  })

  it('is refused with the proof of another', async () => {
    const one = JSON.parse(textOf(await signedBytes(await sampleFacts(), sampleSeed))) as Changeable
    const other = await signedBytes(await sampleFacts({ creditMinutes: 30 }), sampleSeed)
    expect(reasonOf(JSON.stringify({ ...one, proof: (JSON.parse(textOf(other)) as Changeable)['proof'] }))).toBe(
      'proof-wrong',
    )
  })
})

describe('JSON', () => {
  it('is read as JSON.parse reads it', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(0, 1, 3), (text, indent) => {
        const spaced = JSON.stringify(JSON.parse(text), null, indent)
        for (const one of [text, spaced]) expect(plain(parseJson(one, 100))).toEqual(JSON.parse(one))
      }),
      { seed: 5 },
    )
  })

  it.each([
    '',
    '{',
    '[1,]',
    '{"a":1,}',
    '01',
    '1.',
    '.5',
    '+1',
    '"\t"',
    '"\\x"',
    '"\\u00g0"',
    'nul',
    '{"a" 1}',
    '1 2',
    '\u00a01',
    "'a'",
    '[,1]',
  ])('is not %j', (text) => {
    expect(() => JSON.parse(text) as unknown).toThrow('JSON')
    expect(() => parseJson(text, 10)).toThrow('not-json')
  })

  it('has no key twice, however it is written, and has an end to its depth', () => {
    expect(() => parseJson('{"a":1,"\\u0061":2}', 10)).toThrow('duplicate-key')
    expect(() => parseJson('['.repeat(100_000), 10)).toThrow('too-deep')
    expect(parseJson(`${'['.repeat(10)}${']'.repeat(10)}`, 10)).toBeTruthy()
    expect(plain(parseJson('{"__proto__":{"a":1}}', 10))).toEqual(JSON.parse('{"__proto__":{"a":1}}'))
  })
})

type Changeable = Record<string, unknown> & { readonly credentialSubject: Record<string, unknown> }

/** The libraries hand out the SHA-256 of the canonical N-Quads, which is what is signed. */
async function expectSameLines(facts: CompletionFacts): Promise<void> {
  const credential = buildCompletionCredential(facts)
  const { '@context': _, ...document } = credential
  const proof = { '@context': credential['@context'], type: 'DataIntegrityProof' }
  const { documentHash } = await hashForProof(credential, proof, createDocumentLoader())
  expect(hashOf(canonicalQuads(quadsOf(objectIn(document), credentialShape)))).toBe(hex(documentHash))
}

function hashOf(lines: string): string {
  return hex(sha256(new TextEncoder().encode(lines)))
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}

function objectIn(value: object): JsonObject {
  return parseJson(JSON.stringify(value), 20) as JsonObject
}

function reasonOf(text: string): string {
  try {
    checkCredential(text)
    return 'sound'
  } catch (error) {
    return (error as Refusal).reason
  }
}

function plain(value: Json): unknown {
  if (value instanceof Map) {
    return Object.fromEntries([...(value as JsonObject)].map(([key, one]) => [key, plain(one)]))
  }
  return Array.isArray(value) ? value.map((one: Json) => plain(one)) : value
}
