import { expect, test } from 'vitest'
import type { CreditDetails } from '#courses/format/credit-details.ts'
import { creditDetailsSchema } from '#courses/format/credit-details.ts'
import type { EventBody } from '#courses/record/event-kinds.ts'
import { creditProjection } from '#courses/record/projections/credit-projection.ts'
import { foldEvents } from '#courses/record/projections/fold-events.ts'
import type { RecordEvent } from '#courses/record/record-event.ts'

const entry = '3f6a0c1e-8a3b-4d5e-9f10-2b7c6d5e4f30'
const details: CreditDetails = {
  title: 'Group work',
  provider: 'County',
  from: '2026-05-11',
  to: '2026-05-13',
  parts: [{ category: 'ethics', minutes: 60 }],
  form: 'classroom',
  evidence: { kind: 'certificate', file: null },
}

const event = (body: EventBody, at: number, id = crypto.randomUUID()): RecordEvent => ({
  header: {
    id,
    chain: 'a'.repeat(64),
    seq: at,
    prev: null,
    lamport: at,
    at,
    kind: body.kind,
    v: body.v,
    class: 'credit',
    payloadDigest: 'b'.repeat(64),
  },
  body,
})
const added = event({ kind: 'credit-added', v: 1, payload: details }, 1, entry)
const corrected = (at: number, title: string) =>
  event({ kind: 'credit-corrected', v: 1, payload: { entry, details: { ...details, title } } }, at)
const withdrawn = (at: number) => event({ kind: 'credit-withdrawn', v: 1, payload: { entry } }, at)
const stand = (...events: readonly RecordEvent[]) => foldEvents(creditProjection, events).get(entry)

test('the newest correction counts; a withdrawal takes out, a correction after it puts back', () => {
  expect(stand(added)).toEqual({ entry, details, addedAt: 1, correctedAt: null, withdrawnAt: null })
  expect(stand(added, corrected(2, 'B'), corrected(3, 'C'))).toMatchObject({ details: { title: 'C' }, correctedAt: 3 })
  expect(stand(added, withdrawn(2), withdrawn(3))).toMatchObject({ withdrawnAt: 2 })
  expect(stand(added, withdrawn(2), corrected(3, 'B'))).toMatchObject({ details: { title: 'B' }, withdrawnAt: null })
})

test('what corrects or withdraws an entry that is not there projects nothing', () => {
  expect(stand(corrected(1, 'B'), withdrawn(2))).toBeUndefined()
})

test.each([
  ['a day that is none', { from: '2026-02-30' }],
  ['an end before its beginning', { to: '2026-05-10' }],
  ['no minutes', { parts: [] }],
  ['a category twice', { parts: [...details.parts, ...details.parts] }],
  ['a fraction of a minute', { parts: [{ category: null, minutes: 1.5 }] }],
  ['a title of spaces', { title: '  ' }],
])('%s is no credit', (_, change) => {
  expect(creditDetailsSchema.safeParse({ ...details, ...change }).success).toBe(false)
})
