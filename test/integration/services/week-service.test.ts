import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { createRecordLog } from '#db/log/record-log.ts'
import { oneLearner } from '#test/helpers/one-learner.ts'
import { ForeignChain, json } from '../db/foreign-chain.ts'
import { answer, startAttempt } from '../db/study.ts'

const set = oneLearner()
const hour = 3_600_000
/** Midnight of Monday 5 January 2026 by a clock eight hours ahead. */
const midnight = Date.UTC(2026, 0, 4, 16)

const counts = () =>
  set.app.week
    .view(set.learner)
    .days.map(({ day, answers, notes, signOffs }) => `${day.slice(5)} ${answers} ${notes} ${signOffs}`)

test('a week is seven days of this calendar: answers, notes and sign-offs on their days, nothing before, nothing after', async () => {
  const { app, learner } = set
  const log = createRecordLog(app.db, { randomBytes })
  const attempt = startAttempt(log, learner, midnight - 200 * hour, 'listening', 4)
  // The last second of the day before the week, the first of the week, the last of its last day, and tomorrow.
  log.append(learner, midnight - 144 * hour - 1000, [answer(attempt, 'q1')])
  log.append(learner, midnight - 144 * hour, [answer(attempt, 'q2')])
  log.append(learner, midnight + 24 * hour - 1, [answer(attempt, 'q3')])
  log.append(learner, midnight + 24 * hour, [answer(attempt, 'q4')])
  app.clock.now = midnight + 12 * hour
  const mark = {
    id: crypto.randomUUID(),
    pack: 'empowerment-practice',
    module: 'collaborator-not-expert',
    language: 'zh-CN',
    heading: 'polite-yes',
    quote: '村里',
    prefix: '',
    suffix: '',
    note: '',
  } as const
  await app.notes.put(learner, mark, 'zh-CN')
  expect(counts()).toEqual([
    '12-30 1 0 0',
    '12-31 0 0 0',
    '01-01 0 0 0',
    '01-02 0 0 0',
    '01-03 0 0 0',
    '01-04 0 0 0',
    '01-05 1 0 0',
  ])
  await app.notes.put(learner, { ...mark, note: '再去问问' }, 'zh-CN')
  app.clock.now += 24 * hour
  expect(counts()).toEqual([
    '12-31 0 0 0',
    '01-01 0 0 0',
    '01-02 0 0 0',
    '01-03 0 0 0',
    '01-04 0 0 0',
    '01-05 1 1 0',
    '01-06 1 0 0',
  ])
})

test('a sign-off counts in the chains of its learner, once, until it is erased; pages that were read never do', async () => {
  const { app, learner } = set
  const log = createRecordLog(app.db, { randomBytes })
  const stranger = new ForeignChain('nobody', Buffer.alloc(32, 9))
  const own = new ForeignChain('own', Buffer.from(log.rootSeed(learner)))
  const signOff = { kind: 'sign-off-given', v: 1, payload: json({ by: 'x' }) }
  const hash = own.add(signOff, midnight + hour)
  stranger.add(signOff, midnight + hour)
  for (const chain of [own, own, stranger]) log.merge(chain.batch())
  await app.completion.readPage(
    learner,
    { pack: 'empowerment-practice', module: 'collaborator-not-expert' },
    { page: 'polite-yes', activeMs: 60_000 },
  )
  expect(counts().at(-1)).toBe('01-05 0 0 1')
  log.purge(learner, hash, 'learner-asked', midnight + hour)
  expect(counts().at(-1)).toBe('01-05 0 0 0')
})
