import { beforeEach, describe, expect, test } from 'vitest'
import { createStudyStore, draftKey, type StudyStore } from '#renderer/features/study/study-store.ts'
import { createInMemoryApi, diskFull, type InMemoryApi, questions } from '../in-memory-api.ts'

const place = { learner: 'l', pack: 'pack', module: 'module' }
const [pick, word] = questions
if (pick === undefined || word === undefined) throw new Error('no questions')

let api: InMemoryApi
let store: StudyStore
const actions = () => store.getState().actions
const key = (question: string) => draftKey(place, question)
const named = (name: string) => api.calls.filter((call) => call.name === name)

beforeEach(async () => {
  api = createInMemoryApi()
  store = createStudyStore(api.client)
  await actions().open(place, 'en')
})

describe('an answer', () => {
  test('opens the attempt with the first and leaves no draft once it is on the disk', async () => {
    actions().changeDraft('pick', { type: 'single', choice: 'a' })
    expect(named('resumeAttempt')).toHaveLength(0)
    expect(await actions().confirm(pick)).toBe(true)
    actions().changeDraft('word', { type: 'short', text: ' 答 ' })
    expect(await actions().confirm(word)).toBe(true)
    expect(named('resumeAttempt')).toHaveLength(1)
    expect(named('answerQuestion').map(({ input }) => input)).toMatchObject([
      { question: 'pick', answer: { type: 'single', choice: 'a' }, activeMs: null },
      { question: 'word', answer: { type: 'short', text: ' 答 ' } },
    ])
    expect(store.getState().drafts).toEqual({})
    const { module } = store.getState()
    const recorded = module.kind === 'ready' ? module.value.openAttempt?.questions.map((item) => item.recorded) : []
    expect(recorded?.map((one) => one !== null)).toEqual([true, true, false])
  })

  test.each(['resumeAttempt', 'answerQuestion'] as const)(
    'when %s fails, keeps what was typed, says so and tries again',
    async (name) => {
      actions().changeDraft('word', { type: 'short', text: 'typed' })
      api.failNext(name, diskFull)
      expect(await actions().confirm(word)).toBe(false)
      expect(store.getState().savings[key('word')]).toEqual({ kind: 'failed', error: diskFull })
      expect(store.getState().drafts[key('word')]).toEqual({ type: 'short', text: 'typed' })
      expect(await actions().confirm(word)).toBe(true)
      expect(store.getState().savings[key('word')]).toEqual({ kind: 'idle' })
      expect(named('answerQuestion').at(-1)?.input).toMatchObject({ answer: { text: 'typed' } })
    },
  )

  test('that reached the disk without its reply is shown as it stands there', async () => {
    actions().changeDraft('pick', { type: 'single', choice: 'b' })
    const { attempt } = await api.client
      .resumeAttempt({ ...place, language: 'en' })
      .then((reply) => (reply.ok ? reply.value : { attempt: '' }))
    const answer = { type: 'single', choice: 'a' } as const
    await api.client.answerQuestion({ learner: 'l', attempt, question: 'pick', language: 'en', answer, activeMs: null })
    api.failNext('answerQuestion', { code: 'question-answered', message: '' })
    expect(await actions().confirm(pick)).toBe(true)
    const { module } = store.getState()
    expect(module.kind === 'ready' && module.value.openAttempt?.questions[0]?.recorded?.answer).toEqual(answer)
  })

  test('is not sent twice while it is on its way, nor when it is not complete', async () => {
    expect(await actions().confirm(pick)).toBe(false)
    actions().changeDraft('pick', { type: 'single', choice: 'a' })
    const [first, second] = await Promise.all([actions().confirm(pick), actions().confirm(pick)])
    expect([first, second]).toEqual([true, false])
    expect(named('answerQuestion')).toHaveLength(1)
  })

  test('carries the time its question was in view, in whole milliseconds', async () => {
    actions().changeDraft('pick', { type: 'single', choice: 'a' })
    actions().addActiveMs('pick', 1000.4)
    actions().addActiveMs('pick', 500.2)
    await actions().confirm(pick)
    expect(named('answerQuestion')[0]?.input).toMatchObject({ activeMs: 1501 })
  })
})

describe('an examination', () => {
  test('is begun by one call, and comes to the screen with its questions', async () => {
    await Promise.all([actions().begin(), actions().begin()])
    expect(named('resumeAttempt')).toHaveLength(1)
    const { module, beginning } = store.getState()
    expect(beginning).toEqual({ kind: 'idle' })
    expect(module.kind === 'ready' && module.value.openAttempt?.attempt).toBe(api.attempt()?.attempt)
  })

  test('that may not be begun says why, and what is on the screen stays', async () => {
    const error = { code: 'attempt-waits', message: '', details: { again: '2026-01-06 16:00' } } as const
    api.failNext('resumeAttempt', error)
    const before = store.getState().module
    await actions().begin()
    expect(store.getState().beginning).toEqual({ kind: 'failed', error })
    expect(store.getState().module).toBe(before)
    await actions().open({ ...place, module: 'other' }, 'en')
    expect(store.getState().beginning).toEqual({ kind: 'idle' })
  })
})

describe('drafts', () => {
  test('stay through another module and another language', async () => {
    actions().changeDraft('word', { type: 'short', text: 'half' })
    await actions().open({ ...place, module: 'other' }, 'en')
    await actions().open(place, 'zh-CN')
    expect(store.getState().drafts[key('word')]).toEqual({ type: 'short', text: 'half' })
  })

  test('of one learner are not those of another', () => {
    actions().changeDraft('word', { type: 'short', text: 'mine' })
    expect(store.getState().drafts[draftKey({ ...place, learner: 'm' }, 'word')]).toBeUndefined()
  })

  test('of a module end when it is handed in; a failed hand-in keeps them and can be tried again', async () => {
    actions().changeDraft('pick', { type: 'single', choice: 'a' })
    await actions().confirm(pick)
    actions().changeDraft('word', { type: 'short', text: 'half' })
    api.failNext('submitAttempt', diskFull)
    expect(await actions().submit()).toBeNull()
    expect(store.getState().handIn).toEqual({ kind: 'failed', error: diskFull })
    expect(store.getState().drafts[key('word')]).toBeDefined()
    const open = api.attempt()?.attempt
    expect(await actions().submit()).toBe(open)
    expect(store.getState().drafts).toEqual({})
  })
})

test('a module that did not come can be asked for again', async () => {
  api.failNext('openModule', diskFull)
  await actions().open({ ...place, module: 'later' }, 'en')
  expect(store.getState().module).toEqual({ kind: 'failed', error: diskFull })
  await actions().retry()
  expect(store.getState().module.kind).toBe('ready')
})

test('the language changes without taking the text away meanwhile', async () => {
  const opening = actions().open(place, 'zh-CN')
  expect(store.getState().module.kind).toBe('ready')
  await opening
  expect(named('openModule').map(({ input }) => input)).toMatchObject([{ language: 'en' }, { language: 'zh-CN' }])
})
