import { expect, test } from 'vitest'
import { type EventHeader, encodeHeader, parseHeader } from '#courses/record/event-header.ts'
import { eventBodySchema, eventKinds, isErasable } from '#courses/record/event-kinds.ts'
import { readEvent } from '#courses/record/record-event.ts'

const header: EventHeader = {
  id: '0f8fad5b-d9cb-469f-a165-70867728950e',
  chain: 'c'.repeat(64),
  seq: 2,
  prev: 'd'.repeat(64),
  lamport: 7,
  at: 1_772_337_600_000,
  kind: 'attempt-submitted',
  v: 1,
  class: 'credit',
  payloadDigest: 'e'.repeat(64),
}

test('the bytes of a header are frozen', () => {
  const text = encodeHeader(header)
  expect(text).toBe(
    `{"at":1772337600000,"chain":"${'c'.repeat(64)}","class":"credit","id":"0f8fad5b-d9cb-469f-a165-70867728950e","kind":"attempt-submitted","lamport":7,"payloadDigest":"${'e'.repeat(64)}","prev":"${'d'.repeat(64)}","seq":2,"v":1}`,
  )
  expect(parseHeader(text ?? '')).toEqual(header)
})

test.each<[string, Partial<EventHeader> & Record<string, unknown>]>([
  ['a first event that has one before it', { seq: 1 }],
  ['a later event that has none', { prev: null }],
  ['a fraction of a millisecond', { at: 0.5 }],
  ['lamport time zero', { lamport: 0 }],
  ['an unknown class', { class: 'secret' as 'client' }],
  ['an empty kind', { kind: '' }],
  ['a kind that is no short string', { kind: 'x'.repeat(65) }],
  ['a kind with a control character', { kind: '\0' }],
  ['upper-case digits', { payloadDigest: 'E'.repeat(64) }],
  ['one field more', { note: 1 }],
])('%s is no header', (_, change) => {
  const wrong = { ...header, ...change }
  expect(encodeHeader(wrong)).toBeNull()
  expect(
    parseHeader(JSON.stringify(Object.fromEntries(Object.entries(wrong).toSorted(([a], [b]) => (a < b ? -1 : 1))))),
  ).toBeNull()
})

test('a kind unknown to this version is a good header with nothing to project', () => {
  const newer = { ...header, kind: '未来' }
  expect(parseHeader(encodeHeader(newer) ?? '')).toEqual(newer)
  expect(readEvent(newer, '{}')).toBeNull()
  expect(readEvent({ ...header, v: 2 }, '{"attempt":"0f8fad5b-d9cb-469f-a165-70867728950e"}')).toBeNull()
})

test('a payload is read when it is canonical and as its kind says', () => {
  const good = '{"attempt":"0f8fad5b-d9cb-469f-a165-70867728950e"}'
  expect(readEvent(header, good)?.body).toEqual({
    kind: 'attempt-submitted',
    v: 1,
    payload: JSON.parse(good) as unknown,
  })
  for (const bad of [null, '', '{}', ` ${good}`, good.replace('}', ',"extra":1}')])
    expect(readEvent(header, bad)).toBeNull()
})

test('every kind that may be written stands in the closed list, and only what holds the log together stays for ever', () => {
  const writable = eventBodySchema.options.map(({ shape }) => shape.kind.value)
  expect(Object.keys(eventKinds)).toEqual(expect.arrayContaining(writable))
  expect(Object.keys(eventKinds).filter((kind) => !isErasable(kind))).toEqual([
    'chain-opened',
    'clock-stepped',
    'payload-erased',
  ])
  expect(['未来', 'constructor', '__proto__'].map(isErasable)).toEqual([true, true, true])
})
