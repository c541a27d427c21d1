import { beforeEach, expect, test } from 'vitest'
import type { Reply } from '#contract/errors/reply.ts'
import type { LearnerView } from '#contract/learner.ts'
import type { MarkView } from '#contract/reading.ts'
import type { ApiClient } from '#renderer/api/api-client.ts'
import { dropLateReplies, forgetOnLock } from '#renderer/app/forget-on-lock.ts'
import { createSessionStore, type SessionStore } from '#renderer/app/session-store.ts'
import { createStores, type Stores } from '#renderer/app/stores.ts'
import { createInMemoryApi, type InMemoryApi, questions } from '../in-memory-api.ts'

const secret = 'only mine to read'
const learner: LearnerView = {
  learner: 'l',
  name: 'Wang',
  purpose: 'worker',
  createdAt: 0,
  fingerprint: '',
  lock: 'open',
  movedAt: null,
}
const place = { learner: 'l', pack: 'pack', module: 'module' }
const mark = {
  id: crypto.randomUUID(),
  pack: 'pack',
  module: 'module',
  language: 'en',
  heading: 'first',
  quote: secret,
  prefix: '',
  suffix: '',
  note: secret,
} as const

let memory: InMemoryApi
let session: SessionStore
let stores: Stores
let api: ApiClient
/** What a call waits for before it answers. */
let held: Promise<void> = Promise.resolve()

beforeEach(() => {
  memory = createInMemoryApi()
  held = Promise.resolve()
  const client: ApiClient = {
    ...memory.client,
    lock: () => Promise.resolve({ ok: true, value: undefined }),
    listMarks: async (input): Promise<Reply<readonly MarkView[]>> => {
      await held
      return memory.client.listMarks(input)
    },
  }
  session = createSessionStore(client)
  api = dropLateReplies(client, session)
  stores = createStores(api)
  forgetOnLock(session, stores)
  session.getState().actions.showLearner(learner)
})

const everything = () => JSON.stringify(Object.values(stores).map((store) => store.getState()))

async function study(): Promise<void> {
  const { open, changeDraft, confirm } = stores.study.getState().actions
  await open(place, 'en')
  changeDraft('word', { type: 'short', text: secret })
  const [, word] = questions
  if (word !== undefined) await confirm(word)
  changeDraft('pick', { type: 'single', choice: secret })
  await stores.notes.getState().actions.open({ learner: 'l', only: null }, 'en')
  await stores.notes.getState().actions.put(mark)
}

test('once locked the page holds nothing that the learner wrote, and what was being written is on its way to the disk', async () => {
  await study()
  expect(everything().split(secret).length).toBeGreaterThan(3)
  session.getState().actions.showLocked()
  expect(everything()).not.toContain(secret)
  expect(memory.calls.at(-1)).toMatchObject({ name: 'keepDraft', input: { draft: { choice: secret } } })
})

test('so it is when somebody else takes the place, and when nobody does; a second lock changes nothing', async () => {
  await study()
  session.getState().actions.chooseLearner({ ...learner, learner: 'other', lock: 'none' })
  expect(everything()).not.toContain(secret)
  await study()
  session.getState().actions.leave()
  expect(everything()).not.toContain(secret)
  await study()
  session.getState().actions.showLearner({ ...learner, lock: 'locked' })
  expect(everything()).toContain(secret)
})

test('an answer that comes after the lock brings nothing back', async () => {
  await study()
  let answerNow: () => void = () => undefined
  held = new Promise((resolve) => {
    answerNow = resolve
  })
  const late = stores.notes.getState().actions.open({ learner: 'l', only: { pack: 'pack', module: 'module' } }, 'en')
  session.getState().actions.showLocked()
  answerNow()
  await late
  expect(everything()).not.toContain(secret)
  expect(stores.notes.getState().marks).toMatchObject({ kind: 'failed', error: { code: 'learner-locked' } })
})
