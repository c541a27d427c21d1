import { expect, test } from 'vitest'
import { type EventBody, eventBodySchema } from '#courses/record/event-kinds.ts'
import {
  type CourseProgress,
  courseProgressProjection,
} from '#courses/record/projections/course-progress-projection.ts'
import { foldEvents } from '#courses/record/projections/fold-events.ts'
import type { RecordEvent } from '#courses/record/record-event.ts'

/** Events in total order; the n-th has `at` n. */
function eventsOf(bodies: readonly EventBody[]): RecordEvent[] {
  return bodies.map((body, index) => ({
    body,
    header: {
      id: crypto.randomUUID(),
      chain: 'c'.repeat(64),
      seq: index + 2,
      prev: 'd'.repeat(64),
      lamport: index + 1,
      at: index + 1,
      kind: body.kind,
      v: body.v,
      class: 'credit',
      payloadDigest: 'e'.repeat(64),
    },
  }))
}

function fold(...bodies: readonly EventBody[]): CourseProgress | undefined {
  return foldEvents(courseProgressProjection, eventsOf(bodies)).get('pack')
}

const course = { pack: 'pack', packVersion: '1.0.0' }
const seen = (module: string, activeMs: number | null = null): EventBody => ({
  kind: 'content-seen',
  v: 1,
  payload: { ...course, module, activeMs },
})
const evaluated = (comment: string): EventBody => ({
  kind: 'evaluation-submitted',
  v: 1,
  payload: { ...course, language: 'en', ratings: [{ item: 'language-clear', value: 4 }], comment },
})
const attested = (text: string): EventBody => ({
  kind: 'attestation-signed',
  v: 1,
  payload: { ...course, language: 'en', text, name: 'A' },
})
const issued = (serial: string, digit: string): EventBody => ({
  kind: 'certificate-issued',
  v: 1,
  payload: { ...course, serial, level: 'self-recorded', credential: digit.repeat(64) },
})

const revoked = (serial: string, reason: 'replaced' | 'withdrawn'): EventBody => ({
  kind: 'certificate-revoked',
  v: 1,
  payload: { pack: 'pack', serial, by: 'serial', revokedAt: 7, reason },
})

test('a module counts as seen once, from the first time', () => {
  expect(fold(seen('one', 5), seen('two'), seen('one', 9))?.modulesSeen).toEqual([
    { packVersion: '1.0.0', module: 'one', activeMs: 5, at: 1 },
    { packVersion: '1.0.0', module: 'two', activeMs: null, at: 2 },
  ])
})

test('the first evaluation and the first signature stand', () => {
  const found = fold(evaluated('first'), attested('first words'), evaluated('second'), attested('other words'))
  expect(found).toMatchObject({
    pack: 'pack',
    modulesSeen: [],
    evaluation: { at: 1, comment: 'first', ratings: [{ item: 'language-clear', value: 4 }] },
    attestation: { at: 2, text: 'first words', name: 'A' },
    issued: [],
    revoked: [],
  })
})

test('of two issues with one serial the first counts', () => {
  const found = fold(issued('TY-1', 'a'), issued('TY-2', 'b'), issued('TY-1', 'c'))
  expect(found?.issued.map(({ serial, credential, at }) => [serial, credential[0], at])).toEqual([
    ['TY-1', 'a', 1],
    ['TY-2', 'b', 2],
  ])
})

test('a revocation is kept by serial wherever it stands in the order; of two the first counts', () => {
  const found = fold(
    revoked('TY-2', 'withdrawn'),
    issued('TY-1', 'a'),
    revoked('TY-1', 'replaced'),
    revoked('TY-1', 'withdrawn'),
  )
  expect(found?.revoked).toEqual([
    { serial: 'TY-2', by: 'serial', revokedAt: 7, reason: 'withdrawn', at: 1 },
    { serial: 'TY-1', by: 'serial', revokedAt: 7, reason: 'replaced', at: 3 },
  ])
  expect(found?.issued.map(({ serial }) => serial)).toEqual(['TY-1'])
})

test('what changes nothing gives back the same state, and no state is changed in place', () => {
  const all = [seen('one'), evaluated('first'), attested('words'), issued('TY-1', 'a'), revoked('TY-1', 'replaced')]
  const state = fold(...all) ?? null
  const before = structuredClone(state)
  for (const event of eventsOf(all)) expect(courseProgressProjection.reduce(state, event)).toBe(state)
  for (const event of eventsOf([seen('two'), issued('TY-2', 'b')])) courseProgressProjection.reduce(state, event)
  expect(state).toEqual(before)
})

test('courses do not touch each other, nor other kinds a course', () => {
  const other: EventBody = {
    kind: 'content-seen',
    v: 1,
    payload: { ...course, pack: 'other', module: 'one', activeMs: 0 },
  }
  const submitted: EventBody = { kind: 'attempt-submitted', v: 1, payload: { attempt: crypto.randomUUID() } }
  const progress = foldEvents(courseProgressProjection, eventsOf([seen('one'), other, submitted]))
  expect([...progress.keys()]).toEqual(['pack', 'other'])
})

test.each([
  ['a rating out of range', { ...evaluated('x'), ratings: [{ item: 'a', value: 6 }] }],
  ['a rating that is a fraction', { ...evaluated('x'), ratings: [{ item: 'a', value: 2.5 }] }],
  [
    'an item rated twice',
    {
      ...evaluated('x'),
      ratings: [
        { item: 'a', value: 1 },
        { item: 'a', value: 1 },
      ],
    },
  ],
  ['no item at all', { ...evaluated('x'), ratings: [] }],
  ['a comment too long', { ...evaluated('x'), comment: '字'.repeat(2001) }],
  ['an unsigned statement', { ...attested('x'), name: '' }],
  ['another level', { ...issued('TY-1', 'a'), level: 'notary' }],
  ['a reason that no list has', { ...revoked('TY-1', 'replaced'), reason: 'lost' }],
  ['an unknown key', { ...seen('one'), extra: 1 }],
  ['time below nothing', { ...seen('one'), activeMs: -1 }],
])('%s is no payload of version 1', (_, { kind, v, payload, ...change }) => {
  expect(eventBodySchema.safeParse({ kind, v, payload }).success).toBe(true)
  expect(eventBodySchema.safeParse({ kind, v, payload: { ...payload, ...change } }).success).toBe(false)
})
