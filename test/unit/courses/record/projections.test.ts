import { expect, test } from 'vitest'
import type { EventBody } from '#courses/record/event-kinds.ts'
import { type Attempt, attemptProjection } from '#courses/record/projections/attempt-projection.ts'
import { foldEvents } from '#courses/record/projections/fold-events.ts'
import { moduleProgressProjection } from '#courses/record/projections/module-progress-projection.ts'
import type { RecordEvent } from '#courses/record/record-event.ts'

const attempt = '0f8fad5b-d9cb-469f-a165-70867728950e'

/** Events in total order; the n-th has `at` n and lamport n, the first is the attempt's own. */
function eventsOf(bodies: readonly EventBody[]): RecordEvent[] {
  return bodies.map((body, index) => ({
    body,
    header: {
      id: body.kind === 'attempt-started' ? attempt : crypto.randomUUID(),
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

function fold(...bodies: readonly EventBody[]): Attempt | undefined {
  return foldEvents(attemptProjection, eventsOf(bodies)).get(attempt)
}

const question = (id: string) => ({ question: id, snapshot: 'f'.repeat(64), shown: ['a', 'b'] })
const started: EventBody = {
  kind: 'attempt-started',
  v: 1,
  payload: {
    pack: 'pack',
    packVersion: '1.0.0',
    module: 'listening',
    language: 'en',
    passPercent: 60,
    questions: [question('q1'), question('q2')],
  },
}
const answered = (id: string, choice: string): EventBody => ({
  kind: 'answer-recorded',
  v: 1,
  payload: { attempt, question: id, language: 'en', answer: { type: 'single', choice }, activeMs: null },
})
const submitted: EventBody = { kind: 'attempt-submitted', v: 1, payload: { attempt } }
const marked = (milliPoints: number): EventBody => ({
  kind: 'attempt-marked',
  v: 1,
  payload: {
    attempt,
    rulesVersion: 1,
    earnedMilliPoints: milliPoints,
    fullMilliPoints: 2000,
    passed: milliPoints > 1000,
    questions: [{ question: 'q1', earnedMilliPoints: milliPoints, fullMilliPoints: 1000 }],
  },
})
const completed = (packVersion: string): EventBody => ({
  kind: 'module-completed',
  v: 1,
  payload: { pack: 'pack', packVersion, module: 'listening', attempt, passPercent: 60, studyMinutes: 40 },
})

test('of two answers to a question the first counts', () => {
  const given = fold(started, answered('q1', 'a'), answered('q1', 'b'))?.questions[0]?.given
  expect(given).toEqual({ language: 'en', answer: { type: 'single', choice: 'a' }, at: 2, activeMs: null })
})

test('answers to questions not drawn, after submission, or before the attempt exists do not count', () => {
  expect(fold(started, answered('q9', 'a'))?.questions.map(({ given }) => given)).toEqual([null, null])
  expect(fold(started, submitted, answered('q1', 'a'))?.questions[0]?.given).toBeNull()
  expect(fold(answered('q1', 'a'), started)?.questions[0]?.given).toBeNull()
  expect(fold(answered('q1', 'a'))).toBeUndefined()
})

test('the first submission and the newest marking of it count', () => {
  const found = fold(started, marked(1), submitted, marked(1000), submitted, marked(2000))
  expect(found).toMatchObject({ submittedAt: 3, marking: { at: 6, earnedMilliPoints: 2000, passed: true } })
  expect(found?.questions.map(({ mark }) => mark?.earnedMilliPoints)).toEqual([2000, undefined])
  expect(fold(started, marked(1000))?.marking).toBeNull()
})

test('a second start with the same id changes nothing', () => {
  expect(fold(started, answered('q1', 'a'), started)?.questions[0]?.given).not.toBeNull()
})

test('reducing never changes the state it is given', () => {
  const state = fold(started)
  const before = structuredClone(state)
  for (const event of eventsOf([answered('q1', 'a'), submitted, marked(1)]))
    attemptProjection.reduce(state ?? null, event)
  expect(state).toEqual(before)
})

test('a module once completed stays completed under the version it had', () => {
  const progress = foldEvents(
    moduleProgressProjection,
    eventsOf([started, completed('1.0.0'), started, completed('2.0.0')]),
  )
  expect([...progress]).toMatchObject([
    ['pack/listening', { attempts: 2, startedAt: 1, completion: { at: 2, packVersion: '1.0.0', studyMinutes: 40 } }],
  ])
  const read = foldEvents(moduleProgressProjection, eventsOf([completed('1.0.0')]))
  expect([...read.values()]).toMatchObject([{ attempts: 0, startedAt: null, completion: { at: 1 } }])
})
