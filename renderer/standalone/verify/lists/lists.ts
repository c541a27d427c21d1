import { type Json, parseJson } from '../credential/json.ts'
import type { BothLanguages } from '../credential/line.ts'
import { objectOf } from '../credential/quads.ts'
import { keyOfDid } from '../signature/did-key.ts'
import { fieldsOf, wholeOf, wordOf } from './list-fields.ts'
import { readStatement, type Statement } from './statement.ts'

/** Levels that an issuer list may give a key. */
export const listLevels = ['self-recorded', 'instructor-confirmed', 'issuer-signed'] as const

/** Why a key is revoked. */
export const keyReasons = ['key-lost', 'key-stolen', 'key-replaced', 'no-longer-ours'] as const

/** Why a credential is revoked. */
export const serialReasons = [
  'issued-by-mistake',
  'records-changed',
  'replaced',
  'name-corrected',
  'withdrawn',
] as const

/** Instants are milliseconds since 1970 UTC. */
export type IssuerEntry = {
  readonly did: string
  readonly organisation: string
  readonly name: BothLanguages
  readonly levels: readonly string[]
  readonly from: number
  /** Exclusive; `null` for no end. */
  readonly until: number | null
}

/** Whose signatures count, as somebody who is trusted says. */
export type IssuerList = {
  readonly kind: 'issuer-list'
  readonly signer: string
  readonly list: string
  readonly number: number
  readonly at: number
  readonly issuers: readonly IssuerEntry[]
  readonly revoked: readonly {
    readonly did: string
    readonly from: number
    readonly reason: (typeof keyReasons)[number]
  }[]
}

/** Which credentials an organisation took back. */
export type StatusList = {
  readonly kind: 'status-list'
  readonly signer: string
  readonly organisation: string
  readonly number: number
  readonly at: number
  readonly revoked: readonly {
    readonly serial: string
    readonly at: number
    readonly reason: (typeof serialReasons)[number]
  }[]
}

/** Reads a signed list of either kind. Throws for anything else. */
export function readList(text: string): IssuerList | StatusList {
  const statement = readStatement(text)
  return statement.kind === 'issuer-list' ? issuerListIn(statement) : statusListIn(statement)
}

function issuerListIn({ signer, said }: Statement): IssuerList {
  const fields = fieldsOf(said, ['list', 'number', 'at', 'next', 'issuers', 'revoked'], 'list')
  const next = fields.value('next')
  if (next !== null && !(typeof next === 'string' && /^[0-9a-f]{64}$/.test(next))) throw new Error('next')
  return {
    kind: 'issuer-list',
    signer,
    list: fields.slug('list'),
    number: fields.count('number'),
    at: fields.count('at'),
    issuers: fields.items('issuers').map(entryIn),
    revoked: fields.items('revoked').map((item) => {
      const key = fieldsOf(item, ['did', 'from', 'reason'], 'revoked')
      return { did: didIn(key.text('did')), from: key.count('from'), reason: key.word('reason', keyReasons) }
    }),
  }
}

function entryIn(item: Json): IssuerEntry {
  const fields = fieldsOf(item, ['did', 'organisation', 'name', 'levels', 'from', 'until'], 'issuers')
  const until = fields.value('until')
  return {
    did: didIn(fields.text('did')),
    organisation: fields.slug('organisation'),
    name: fields.both('name'),
    levels: fields.items('levels').map((level) => wordOf(level, listLevels, 'levels')),
    from: fields.count('from'),
    until: until === null ? null : wholeOf(until, 'until'),
  }
}

function statusListIn({ signer, said }: Statement): StatusList {
  const fields = fieldsOf(said, ['organisation', 'number', 'at', 'revoked'], 'list')
  return {
    kind: 'status-list',
    signer,
    organisation: fields.slug('organisation'),
    number: fields.count('number'),
    at: fields.count('at'),
    revoked: fields.items('revoked').map((item) => {
      const one = fieldsOf(item, ['serial', 'at', 'reason'], 'revoked')
      return { serial: one.text('serial'), at: one.count('at'), reason: one.word('reason', serialReasons) }
    }),
  }
}

function didIn(text: string): string {
  if (keyOfDid(text) === null) throw new Error('no key')
  return text
}

/** A plain file of issuers that nobody signed, as `tianye verify --issuers` reads it: whoever hands it in vouches for it, at every level and time. */
export function readPlainIssuers(text: string): IssuerList {
  const fields = fieldsOf(objectOf(parseJson(text, 10), ''), ['format', 'issuers'], 'issuers')
  if (fields.value('format') !== 1) throw new Error('format')
  const issuers = fields.items('issuers').map((item) => {
    const one = fieldsOf(item, ['did', 'name'], 'issuers')
    const did = didIn(one.text('did'))
    return { did, organisation: '', name: one.both('name'), levels: listLevels, from: 0, until: null }
  })
  return { kind: 'issuer-list', signer: '', list: '', number: 0, at: 0, issuers, revoked: [] }
}
