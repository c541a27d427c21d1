import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noTrust, type Trust } from '#contract/trust.ts'
import { expiryOf, type Judged, judge } from '#interop/openbadges/judge.ts'
import { listOf } from '#test/helpers/trusting.ts'

const centre = 'did:key:z6MkktCjXNTg8xWyzPDpbV3qeA6t9WazwqxbNzb5zdxnyyfh'
const next = 'did:key:z6Mki86ETFoPTur5MJMqrE2AWtkmSepJzmz46EyTDKtd7wEF'
const name = { en: 'Centre', 'zh-CN': '中心' }
const issuedAt = Date.parse('2026-03-05T10:00:00+08:00')
const expiry = expiryOf('2029-03-04', 480)
const sound: Judged = { did: centre, level: 'issuer-signed', serial: 'TY-1', issuedAt, expiry }
const day = 86_400_000

const issuers = [
  { did: centre, name },
  { did: next, name },
]
const trusted: Trust = { ...noTrust, lists: [listOf(issuers)], now: issuedAt + day }
const status = (signer: string, changes: Partial<Trust['statuses'][number]> = {}) => ({
  organisation: 'village-school',
  number: 1,
  at: issuedAt + 2 * day,
  revoked: [{ serial: 'TY-1', at: issuedAt + day, reason: 'withdrawn' as const }],
  signer,
  ...changes,
})

describe('the order of a verdict', () => {
  it('is trusted by an entry of a list, for its level and its time', () => {
    expect(judge(sound, trusted)).toEqual({ standing: 'trusted', issuer: issuers[0], statusAt: null })
    const of = (changes: object) => {
      const list = listOf(issuers)
      return judge(sound, {
        ...trusted,
        lists: [{ ...list, issuers: list.issuers.map((one) => ({ ...one, ...changes })) }],
      })
    }
    expect(of({ levels: ['instructor-confirmed'] })).toMatchObject({ why: 'level-not-listed' })
    expect(of({ from: issuedAt + 1 })).toMatchObject({ why: 'not-in-period' })
    expect(of({ from: issuedAt })).toMatchObject({ standing: 'trusted' })
    expect(of({ until: issuedAt })).toMatchObject({ why: 'not-in-period' })
    expect(of({ until: issuedAt + 1 })).toMatchObject({ standing: 'trusted' })
    expect(judge(sound, noTrust)).toMatchObject({ standing: 'valid-unknown-issuer', why: 'not-listed' })
  })

  it('is expired from the end of the last day on, by the clock or by any list that counts', () => {
    const end = Date.parse('2029-03-05T00:00:00+08:00')
    expect(judge(sound, { ...trusted, now: end - 1 }).standing).toBe('trusted')
    expect(judge(sound, { ...trusted, now: end })).toMatchObject({ standing: 'expired', expiredOn: '2029-03-04' })
    expect(judge(sound, { ...trusted, lists: [listOf(issuers, { at: end })] }).standing).toBe('expired')
    const empty = { at: end, revoked: [] }
    expect(judge(sound, { ...trusted, statuses: [status(centre, empty)] }).standing).toBe('expired')
    // A list of somebody else ages nothing.
    expect(judge(sound, { ...trusted, statuses: [status('did:key:z6Mkother', empty)] }).standing).toBe('trusted')
    expect(judge({ ...sound, expiry: null }, { ...trusted, now: end * 2 }).standing).toBe('trusted')
    expect(judge(sound, { ...noTrust, now: end })).toMatchObject({ standing: 'expired', issuer: null })
  })

  it('is revoked by its serial before anything else, by whoever may speak for the organisation', () => {
    const late = { ...trusted, now: expiry?.end ?? 0 }
    const revoked = { standing: 'revoked', by: 'serial', at: issuedAt + day, reason: 'withdrawn' }
    expect(judge(sound, { ...late, statuses: [status(centre)] })).toMatchObject(revoked)
    expect(judge(sound, { ...noTrust, statuses: [status(centre)] })).toMatchObject(revoked)
    expect(judge(sound, { ...trusted, statuses: [status(next)] })).toMatchObject(revoked)
    for (const other of [
      status(next, { organisation: 'another-school' }),
      status('did:key:z6Mkother'),
      status(centre, { revoked: [{ serial: 'TY-2', at: 0, reason: 'withdrawn' }] }),
    ])
      expect(judge(sound, { ...trusted, statuses: [other] }).standing).toBe('trusted')
    const ended = listOf(issuers, { revoked: [{ did: next, from: issuedAt, reason: 'key-stolen' }] })
    expect(judge(sound, { ...trusted, lists: [ended], statuses: [status(next)] }).standing).toBe('trusted')
  })

  it('is revoked with its key from the cut-off on, and not before it', () => {
    const cut = (from: number, did = centre) => ({
      ...trusted,
      lists: [listOf(issuers, { revoked: [{ did, from, reason: 'key-stolen' }] })],
    })
    expect(judge(sound, cut(issuedAt))).toMatchObject({ standing: 'revoked', by: 'key', reason: 'key-stolen' })
    expect(judge(sound, cut(issuedAt + 1)).standing).toBe('trusted')
    expect(judge(sound, cut(0, next)).standing).toBe('trusted')
    // A list cannot take away a key that it does not name.
    const foreign = {
      ...listOf([{ did: next, name }]),
      revoked: [{ did: centre, from: 0, reason: 'key-lost' as const }],
    }
    expect(judge(sound, { ...trusted, lists: [...trusted.lists, foreign] }).standing).toBe('trusted')
  })

  it('is the same whatever order the lists come in', () => {
    const statuses = [
      status(centre),
      status(next, { at: issuedAt }),
      status(centre, { revoked: [], at: issuedAt + 9 * day }),
    ]
    const lists = [listOf(issuers), listOf([{ did: centre, name }], { list: 'other', at: issuedAt + 5 * day })]
    fc.assert(
      fc.property(fc.shuffledSubarray(statuses), fc.shuffledSubarray(lists), (some, few) => {
        const verdict = judge(sound, { ...trusted, statuses: some, lists: few })
        const turned = judge(sound, { ...trusted, statuses: some.toReversed(), lists: few.toReversed() })
        expect(turned).toEqual(verdict)
      }),
      { seed: 8 },
    )
  })
})
