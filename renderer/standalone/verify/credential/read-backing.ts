import { keyOfDid } from '../signature/did-key.ts'
import { type Backing, backingWords, courseLevels, replacementReasons, type Terms } from './backing.ts'
import { forms, matching, must, numberOf, oneOf, refuse } from './expect-form.ts'
import type { JsonObject } from './json.ts'
import { type BothLanguages, bothOf, lineOf } from './line.ts'
import { offsetTimeOf } from './offset-time.ts'
import { stringOf } from './quads.ts'

/** The parts of a credential that tell what stands behind it. */
export type BackingParts = {
  readonly uri: string
  readonly level: string
  readonly utcOffsetMinutes: number
  readonly creditMinutes: number
  readonly validUntil: string | null
  readonly registrationNumber: string | null
  /** The evidence after evaluation and statement. */
  readonly evidence: readonly JsonObject[]
  /** Values of {@link termWords} by fragment, those that are there. */
  readonly terms: ReadonlyMap<string, string>
}

/** Reads it, or nothing for a self-recorded one, which has none. Throws `form-unknown`. */
export function readBacking(parts: BackingParts): { readonly backing?: Backing } {
  const { level, validUntil, registrationNumber, evidence, terms } = parts
  if (level === 'self-recorded') {
    must(validUntil === null && registrationNumber === null && evidence.length === 0 && terms.size === 0, level)
    return {}
  }
  const rest = [...evidence]
  const head = pieceOf(rest.shift(), backingWords.head, parts.uri)
  const confirmation = level === 'issuer-signed' ? pieceOf(rest.shift(), backingWords.confirmation, parts.uri) : null
  const replaces = rest.length > 0 ? pieceOf(rest.shift(), backingWords.replaces, parts.uri) : null
  must(rest.length === 0, 'evidence')
  must(!head.has('narrative') && replaces?.has('narrative') !== true, 'evidence')
  return {
    backing: {
      heads: headsOf(stringOf(head.get('description'), 'record-head')),
      confirmation: confirmation && confirmationOf(confirmation),
      replaces: replaces && replacedOf(stringOf(replaces.get('description'), 'replaces')),
      expiresOn: validUntil === null ? null : lastDayOf(validUntil, parts.utcOffsetMinutes),
      registrationNumber: registrationNumber && lineOf(registrationNumber, 80, 'identifier.1'),
      terms: termsOf(terms, parts.creditMinutes),
      template: terms.has('template') ? matching(terms.get('template'), forms.digest, 64, 'template') : null,
    },
  }
}

function pieceOf(piece: JsonObject | undefined, [genre, name]: readonly [string, string], uri: string): JsonObject {
  const isThere = piece?.get('id') === `${uri}#${genre}` && piece.get('genre') === genre && piece.get('name') === name
  return isThere ? piece : refuse('evidence')
}

/** `CHAIN SEQ HASH`, a line for each chain, in the order of the chains. */
function headsOf(text: string): Backing['heads'] {
  const heads = text.split('\n').map((line) => {
    const [, chain = '', seq = '', hash = ''] =
      /^([0-9a-f]{64}) ([1-9]\d*) ([0-9a-f]{64})$/.exec(line) ?? refuse('record-head')
    must(Number.isSafeInteger(Number(seq)), 'record-head')
    return { chain, seq: Number(seq), hash }
  })
  const isInOrder = heads.every(({ chain }, i) => i === 0 || (heads[i - 1]?.chain ?? '') < chain)
  must(heads.length <= 100 && isInOrder, 'record-head')
  return heads
}

function confirmationOf(piece: JsonObject): NonNullable<Backing['confirmation']> {
  const [serial = '', did = '', ...more] = stringOf(piece.get('description'), 'confirmation').split(' ')
  must(more.length === 0 && keyOfDid(did) !== null, 'confirmation')
  return {
    serial: matching(serial, forms.serial, 40, 'confirmation'),
    did,
    name: bothOf(stringOf(piece.get('narrative'), 'confirmation'), 200, 'confirmation'),
  }
}

function replacedOf(text: string): NonNullable<Backing['replaces']> {
  const [reason = '', serial = '', ...more] = text.split(' ')
  must(more.length === 0, 'replaces')
  return {
    reason: oneOf(reason, replacementReasons, 'replaces'),
    serial: matching(serial, forms.serial, 40, 'replaces'),
  }
}

/** `2029-03-05T23:59:59+08:00`, the last second of the day in the offset of the credential. */
function lastDayOf(validUntil: string, utcOffsetMinutes: number): string {
  const day = validUntil.slice(0, 10)
  const isLast =
    /^.{10}T23:59:59[+-]/.test(validUntil) && offsetTimeOf(validUntil)?.utcOffsetMinutes === utcOffsetMinutes
  must(isLast && day >= '1970-01-01' && day < '2149-06-06', 'validUntil')
  return day
}

function termsOf(values: ReadonlyMap<string, string>, creditMinutes: number): Terms {
  const line = (fragment: string, limit: number): string | null => {
    const text = values.get(fragment)
    return text === undefined ? null : lineOf(text, limit, fragment)
  }
  const both = (fragment: string, limit: number): BothLanguages | null => {
    const text = values.get(fragment)
    return text === undefined ? null : bothOf(text, limit, fragment)
  }
  const level = values.get('course-level')
  const minutes = values.get('minutes-per-class-hour')
  return {
    approvalId: line('approval-id', 120),
    providerNumber: line('provider-number', 120),
    providerContact: line('provider-contact', 300),
    authority: both('authority', 500),
    place: both('place', 200),
    courseLevel: level === undefined ? null : oneOf(level, courseLevels, 'course-level'),
    categories: categoriesOf(values.get('credit-categories'), creditMinutes),
    minutesPerClassHour: minutes === undefined ? null : numberOf(minutes, 0, [1, 600], 'minutes-per-class-hour'),
    signatory: signatoryOf(values.get('signatory')),
  }
}

/** `CATEGORY MINUTES` joined by `; `; the minutes add up to the credit. */
function categoriesOf(text: string | undefined, creditMinutes: number): Terms['categories'] {
  if (text === undefined) return []
  const categories = text.split('; ').map((part) => {
    const [category = '', minutes = '', ...more] = part.split(' ')
    must(more.length === 0, 'credit-categories')
    return {
      category: matching(category, forms.id, 64, 'credit-categories'),
      minutes: numberOf(minutes, 0, [0, 60_000], 'credit-categories'),
    }
  })
  const sum = categories.reduce((so, { minutes }) => so + minutes, 0)
  must(categories.length <= 20 && sum === creditMinutes, 'credit-categories')
  return categories
}

/** A name, and what the person is in both languages, a line each. */
function signatoryOf(text: string | undefined): Terms['signatory'] {
  if (text === undefined) return null
  const [name = '', ...title] = text.split('\n')
  return { name: lineOf(name, 80, 'signatory'), title: bothOf(title.join('\n'), 200, 'signatory') }
}
