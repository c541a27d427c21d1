import { describe, expect, it } from 'vitest'
import type { IssuerList, StatusList } from '#contract/trust.ts'
import { readList } from '#renderer/standalone/verify/lists/lists.ts'
import { broughtFile } from '#renderer/standalone/verify/page/brought-file.ts'
import { judge, type Signed } from '#renderer/standalone/verify/verdict/verdict.ts'
import { writeStatement } from '#services/credentials/statement.ts'
import { readIssuerList } from '#services/credentials/trust-service.ts'
import { sampleFacts } from '#test/helpers/completion-samples.ts'
import { listOf } from '#test/helpers/trusting.ts'

const seed = Buffer.alloc(32, 3)
const { issuer } = await sampleFacts()
const list: IssuerList = listOf([issuer], {
  number: 2,
  at: 5,
  revoked: [{ did: issuer.did, from: 9, reason: 'key-lost' }],
})
const status: StatusList = {
  organisation: 'village-school',
  number: 1,
  at: 7,
  revoked: [{ serial: 'TY-1', at: 6, reason: 'withdrawn' }],
}

describe('a signed list', () => {
  it('is read as the app reads it', () => {
    const file = writeStatement('issuer-list', list, seed)
    const { signer, value } = readIssuerList(file)
    const { next: _, ...rest } = value
    expect(readList(file)).toEqual({ kind: 'issuer-list', signer, ...rest })
    expect(readList(`\ufeff${JSON.stringify(JSON.parse(file))}`)).toEqual({ kind: 'issuer-list', signer, ...rest })
    expect(readList(writeStatement('status-list', status, seed))).toEqual({ kind: 'status-list', signer, ...status })
  })

  it.each([
    ['a letter of its statement is another', (file: string) => file.replace('village-school', 'village-schoom')],
    ['it is said to be of another kind', (file: string) => file.replace('"issuer-list"', '"status-list"')],
    ['it has a key more', (file: string) => file.replace('"format"', '"more":1,"format"')],
    ['it has a key twice', (file: string) => file.replace('"format": 1', '"format":1,"format":1')],
    ['it is of a later format', (file: string) => file.replace('"format": 1', '"format":2')],
  ])('is not used when %s', (_, change) => {
    const changed = change(writeStatement('issuer-list', list, seed))
    expect(() => readList(changed)).toThrow(Error)
    expect(broughtFile(Buffer.from(changed)).kind).toMatch(/wrong-list|record/)
  })

  it.each<[string, object]>([
    ['a word that is none', { ...list, issuers: [{ ...list.issuers[0], levels: ['whatever'] }] }],
    ['no level', { ...list, issuers: [{ ...list.issuers[0], levels: [] }] }],
    ['a key more', { ...list, more: 1 }],
    ['a time that is none', { ...list, at: -1 }],
    ['a number that is none', { ...list, number: 0 }],
  ])('is not used with %s, though its signature is good', (_, value) => {
    const file = writeStatement('issuer-list', value, seed)
    expect(() => readIssuerList(file)).toThrow('statement-unreadable')
    expect(() => readList(file)).toThrow(Error)
  })
})

describe('a verdict', () => {
  const signed: Signed = {
    did: issuer.did,
    serial: 'TY-1',
    level: 'issuer-signed',
    issuedAt: 8,
    lastDay: { date: '1970-01-01', end: 100 },
  }
  const read = readList(writeStatement('issuer-list', list, seed))
  const readStatus = readList(writeStatement('status-list', status, seed))
  if (read.kind !== 'issuer-list' || readStatus.kind !== 'status-list') throw new Error('other lists')
  const issuers = [read]

  it('counts the last moment of the last day, and the date of lists as a clock', () => {
    const standing = (nowMs: number, at = 5) =>
      judge(signed, { issuers: [{ ...read, at }], statuses: [] }, nowMs).verdict.standing
    expect([standing(99), standing(100), standing(0, 100)]).toEqual(['trusted', 'expired', 'expired'])
  })

  it('counts a revoked key from its day on, and a stranger’s status list never', () => {
    const of = (issuedAt: number, statuses = [readStatus]) => judge({ ...signed, issuedAt }, { issuers, statuses }, 0)
    expect(of(9).verdict).toEqual({ standing: 'revoked', at: 9, reason: 'key-lost' })
    expect(of(8)).toEqual({
      verdict: { standing: 'trusted', issuer: { did: issuer.did, name: issuer.name } },
      statusAt: null,
    })
    expect(of(9, [{ ...readStatus, signer: issuer.did }]).verdict).toEqual({
      standing: 'revoked',
      at: 6,
      reason: 'withdrawn',
    })
  })

  it('follows the highest number of a list', () => {
    const older = { ...read, number: 1, revoked: [] }
    expect(judge({ ...signed, issuedAt: 9 }, { issuers: [older, read], statuses: [] }, 0).verdict.standing).toBe(
      'revoked',
    )
  })
})
