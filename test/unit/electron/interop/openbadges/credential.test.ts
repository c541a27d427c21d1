import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { type CompletionFacts, completionFactsSchema } from '#contract/credential.ts'
import { noTrust } from '#contract/trust.ts'
import { buildCompletionCredential } from '#interop/openbadges/build-completion-credential.ts'
import type { SignedCredential } from '#interop/openbadges/completion-credential.ts'
import { readCompletionFacts } from '#interop/openbadges/read-completion-facts.ts'
import { signCredential } from '#interop/openbadges/sign-credential.ts'
import { maxCredentialLength, verifyCredential } from '#interop/openbadges/verify-credential.ts'
import { anyFacts } from '#test/helpers/any-facts.ts'
import { sampleFacts, sampleSeed } from '#test/helpers/completion-samples.ts'
import { trusting } from '#test/helpers/trusting.ts'

const createdMs = Date.parse('2026-03-05T17:20:01Z')
let facts: CompletionFacts
let signed: SignedCredential

beforeAll(async () => {
  facts = await sampleFacts()
  signed = await signCredential(buildCompletionCredential(facts), sampleSeed, createdMs)
})

describe('a completion credential', () => {
  it('is the same for the same facts, and gives them back', async () => {
    expect(completionFactsSchema.parse(facts)).toEqual(facts)
    const credential = buildCompletionCredential(facts)
    expect(JSON.stringify(buildCompletionCredential(structuredClone(facts)))).toBe(JSON.stringify(credential))
    expect(readCompletionFacts(credential)).toEqual(facts)
    expect(await signCredential(credential, sampleSeed, createdMs)).toEqual(signed)
    expect('proof' in credential).toBe(false)
  })

  it('is trusted with its issuer on the list, valid without, whatever the clock', async () => {
    const text = JSON.stringify(signed)
    const { did } = facts.issuer
    const issuer = { did, name: { en: 'County office', 'zh-CN': '县民政局' } }
    expect((await verifyCredential(text, noTrust)).verdict).toEqual({
      standing: 'valid-unknown-issuer',
      did,
      why: 'not-listed',
      statusAt: null,
    })
    const check = await verifyCredential(text, trusting([issuer]))
    expect(check).toEqual({
      verdict: { standing: 'trusted', issuer, statusAt: null },
      signed: { credential: signed, facts },
    })
  })

  it('is not signed by a key that is not its issuer', async () => {
    await expect(signCredential(buildCompletionCredential(facts), Buffer.alloc(32, 8), 0)).rejects.toThrow('did:key')
  })

  it('is refused when it does not agree with itself, though the signature is good', async () => {
    const credential = buildCompletionCredential(facts)
    credential.credentialSubject.creditsEarned = 99
    const text = JSON.stringify(await signCredential(credential, sampleSeed, createdMs))
    expect(await reasonOf(text)).toBe('form-unknown')
  })

  it('is refused with a context from elsewhere', async () => {
    const text = JSON.stringify(signed)
    const other = text.replace('https://www.w3.org/ns/credentials/v2', 'https://example.org/context')
    expect(await reasonOf(other)).toBe('form-unknown')
    expect(await reasonOf(text.replace('context-3.0.3.json"', 'context-3.0.3.json",{"name":"ex:n"}'))).toBe(
      'form-unknown',
    )
  })

  it('is refused when too large, too deep, not JSON, or ambiguous', async () => {
    const text = JSON.stringify(signed)
    expect(await reasonOf(text.padEnd(maxCredentialLength + 1))).toBe('too-large')
    expect(await reasonOf(`${'['.repeat(11)}${']'.repeat(11)}`)).toBe('too-deep')
    expect(await reasonOf('['.repeat(100_000))).toBe('too-deep')
    expect(await reasonOf('')).toBe('not-json')
    expect(await reasonOf('null')).toBe('form-unknown')
    expect(await reasonOf(text.replace('"name":', '"n\\u0061me":"other","name":'))).toBe('duplicate-key')
  })
})

describe('300 random changes to a signed credential', () => {
  it('are refused when they alter what it says, and let through when they do not', async () => {
    const text = JSON.stringify(signed)
    const meaning = JSON.stringify(sortKeys(signed))
    const counts = { refused: 0, harmless: 0 }
    for (const changed of fc.sample(changes(text), { numRuns: 300, seed: 20_260_305 })) {
      const { verdict } = await verifyCredential(changed, noTrust)
      if (meaningOf(changed) === meaning) {
        expect(verdict.standing, changed).toBe('valid-unknown-issuer')
        counts.harmless += 1
      } else {
        expect(verdict.standing, changed).toBe('invalid')
        counts.refused += 1
      }
    }
    expect(counts.refused + counts.harmless).toBe(300)
    expect(counts.refused).toBeGreaterThan(200)
    expect(counts.harmless).toBeGreaterThan(40)
  })
})

it('takes any facts of the contract there and back', { timeout: 120_000 }, async () => {
  const did = facts.issuer.did
  await fc.assert(
    fc.asyncProperty(anyFacts(did), async (some) => {
      fc.pre(completionFactsSchema.safeParse(some).success)
      const made = await signCredential(buildCompletionCredential(some), sampleSeed, createdMs)
      expect((await verifyCredential(JSON.stringify(made), noTrust)).signed?.facts).toEqual(some)
    }),
    { numRuns: 60, seed: 4 },
  )
})

async function reasonOf(text: string) {
  const { verdict } = await verifyCredential(text, noTrust)
  return verdict.standing === 'invalid' ? verdict.reasons[0]?.reason : verdict.standing
}

/** Texts near to one: a value changed, dropped, added or moved; a character changed; space put in, keys turned round. */
function changes(text: string): fc.Arbitrary<string> {
  const document: unknown = JSON.parse(text)
  const edits = fc
    .tuple(fc.nat({ max: 10_000 }), fc.nat({ max: 10_000 }), fc.constantFrom(...valueChanges))
    .map(([place, chance, change]) => {
      const copy = structuredClone(document)
      const holders = holdersIn(copy)
      const holder = holders[place % holders.length]
      if (holder !== undefined) change(holder.in, holder.key, chance)
      return JSON.stringify(copy)
    })
  const at = fc.nat({ max: text.length - 1 })
  const character = fc.constantFrom(...'0 1 9 a Z " \\ { } [ ] , : 张 。 \u0000 \u200b'.split(' '), ' ')
  return fc.oneof(
    { arbitrary: edits, weight: 6 },
    fc.tuple(at, character).map(([i, to]) => `${text.slice(0, i)}${to}${text.slice(i + 1)}`),
    at.map((i) => `${text.slice(0, i)}${text.slice(i + 1)}`),
    at.map((i) => `${text.slice(0, i)}${text.charAt(i)}${text.slice(i)}`),
    at.map((i) => `${text.slice(0, i)} ${text.slice(i)}`),
    fc.constantFrom(1, 2, 4).map((indent) => JSON.stringify(JSON.parse(text), null, indent)),
    fc.constantFrom(true, false).map((isTurned) => JSON.stringify(sortKeys(JSON.parse(text), isTurned))),
  )
}

type Holder = Record<string, unknown>

const valueChanges: readonly ((holder: Holder, key: string, chance: number) => void)[] = [
  (holder, key, chance) => {
    const value = holder[key]
    if (typeof value === 'number') holder[key] = value + 1 / (1 + (chance % 200))
    else if (typeof value === 'boolean') holder[key] = !value
    else if (typeof value === 'string') {
      const at = chance % value.length
      holder[key] = `${value.slice(0, at)}${String.fromCharCode(value.charCodeAt(at) + 1)}${value.slice(at + 1)}`
    } else holder[key] = null
  },
  (holder, key) => delete holder[key],
  (holder, key, chance) => (holder[`${key}${chance}`] = holder[key]),
  (holder, key) => (holder[key] = [holder[key]]),
  (holder, key) => (holder[key] = `${String(holder[key])} `),
  (holder, key) => {
    const value = holder[key]
    if (Array.isArray(value)) value.reverse()
  },
  (holder, key) => {
    const value = holder[key]
    if (Array.isArray(value)) value.push(value[0])
  },
]

/** Every place of a JSON document: what holds the value, and under which key. */
function holdersIn(value: unknown): { readonly in: Holder; readonly key: string }[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.keys(value).flatMap((key) => [{ in: value as Holder, key }, ...holdersIn((value as Holder)[key])])
}

function meaningOf(text: string): string | null {
  try {
    return JSON.stringify(sortKeys(JSON.parse(text)))
  } catch {
    return null
  }
}

function sortKeys(value: unknown, isTurned = false): unknown {
  if (Array.isArray(value)) return value.map((item) => sortKeys(item, isTurned))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries((isTurned ? entries.toReversed() : entries).map(([k, v]) => [k, sortKeys(v, isTurned)]))
}
