import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { type CompletionFacts, claimFields } from '#contract/credential.ts'
import { compareWithPage } from '#interop/openbadges/compare-with-page.ts'
import { type PageClaim, pageClaims, pageEnd } from '#interop/openbadges/page-claims.ts'
import { sampleFacts } from './completion-samples.ts'

let facts: CompletionFacts
let claims: readonly PageClaim[]

beforeAll(async () => {
  facts = await sampleFacts({ learner: { name: 'Anna 李小村' } })
  claims = pageClaims(facts)
})

describe('a page', () => {
  it('has all fields of the contract, and agrees with its credential', () => {
    expect(claims.map(({ field }) => field)).toEqual(claimFields)
    expect(compareWithPage(facts, `学习完成记录 150\n${pageOf(claims)}\n第 1 页`)).toEqual([])
  })

  it('may be broken into lines and spaced as extraction likes', () => {
    const gaps = fc.infiniteStream(fc.constantFrom('', '', '', ' ', '\n', '\r\n', '　', '\u00a0', '\t', '\f'))
    fc.assert(
      fc.property(gaps, (gap) => {
        const text = Array.from(pageOf(claims), (character) => character + (gap.next().value ?? '')).join('')
        expect(compareWithPage(facts, text)).toEqual([])
      }),
      { numRuns: 100, seed: 1 },
    )
    expect(compareWithPage(facts, pageOf(claims).replaceAll(':', '：').replaceAll('1', '１'))).toEqual([])
  })

  it('is found out in the very field in which a character is changed, dropped or added', () => {
    const characters = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 1 }), fc.constantFrom('1', '丰', '-', 'A'))
    const places = fc.nat({ max: claims.length - 1 })
    let tried = 0
    fc.assert(
      fc.property(places, fc.nat(), characters, fc.nat({ max: 1 }), (place, chance, to, kept) => {
        const { field, value } = claims[place] ?? expect.fail('no claim')
        const at = chance % (value.length + kept)
        const changed = `${value.slice(0, at)}${to}${value.slice(at + 1 - kept)}`
        fc.pre(plain(changed) !== plain(value))
        tried += 1
        const text = pageOf(claims.map((claim) => (claim.field === field ? { ...claim, value: changed } : claim)))
        expect(compareWithPage(facts, text)).toContain(field)
      }),
      { numRuns: 1000, seed: 2 },
    )
    expect(tried).toBe(1000)
  })

  it('is found out when a claim is missing, moved, or told twice', () => {
    expect(compareWithPage(facts, '')).toEqual(claimFields)
    expect(compareWithPage(facts, pageOf(claims.filter(({ field }) => field !== 'level')))).toContain('level')
    const twice = `${pageOf(claims)}\n${claims[1]?.label ?? ''} 王五`
    expect(compareWithPage(facts, twice)).toEqual(['name'])
    const other = pageClaims({ ...facts, learner: { name: '王五' } })
    expect(compareWithPage(facts, `${pageOf(claims)}\n${pageOf(other)}`)).toEqual(claimFields)
  })

  it('is not confused by a name that looks like a label', () => {
    const odd = { ...facts, learner: { name: '姓名 Name:' } }
    expect(compareWithPage(odd, pageOf(pageClaims(odd)))).toEqual([])
    expect(compareWithPage(odd, pageOf(claims))).toContain('name')
  })
})

function pageOf(lines: readonly PageClaim[]): string {
  return [...lines.map(({ label, value }) => `${label} ${value}`), pageEnd].join('\n')
}

function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/gu, '')
}
