import { forms, matching } from '../credential/expect-form.ts'
import type { Json } from '../credential/json.ts'
import type { BothLanguages } from '../credential/line.ts'
import { keyOfDid } from '../signature/did-key.ts'
import { fieldsOf, instantOf, wordOf } from './list-fields.ts'
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
    number: fields.number('number'),
    at: fields.instant('at'),
    issuers: fields.items('issuers', 10_000).map(entryIn),
    revoked: fields.items('revoked', 10_000).map((item) => {
      const key = fieldsOf(item, ['did', 'from', 'reason'], 'revoked')
      return { did: didIn(key.text('did')), from: key.instant('from'), reason: key.word('reason', keyReasons) }
    }),
  }
}

function entryIn(item: Json): IssuerEntry {
  const fields = fieldsOf(item, ['did', 'organisation', 'name', 'levels', 'from', 'until'], 'issuers')
  const until = fields.value('until')
  const levels = fields.items('levels', 3).map((level) => wordOf(level, listLevels, 'levels'))
  if (levels.length === 0) throw new Error('levels')
  return {
    did: didIn(fields.text('did')),
    organisation: fields.slug('organisation'),
    name: fields.both('name'),
    levels,
    from: fields.instant('from'),
    until: until === null ? null : instantOf(until, 'until'),
  }
}

function statusListIn({ signer, said }: Statement): StatusList {
  const fields = fieldsOf(said, ['organisation', 'number', 'at', 'revoked'], 'list')
  return {
    kind: 'status-list',
    signer,
    organisation: fields.slug('organisation'),
    number: fields.number('number'),
    at: fields.instant('at'),
    revoked: fields.items('revoked', 50_000).map((item) => {
      const one = fieldsOf(item, ['serial', 'at', 'reason'], 'revoked')
      return {
        serial: matching(one.value('serial'), forms.serial, 40, 'serial'),
        at: one.instant('at'),
        reason: one.word('reason', serialReasons),
      }
    }),
  }
}

function didIn(text: string): string {
  if (keyOfDid(text) === null) throw new Error('no key')
  return text
}
