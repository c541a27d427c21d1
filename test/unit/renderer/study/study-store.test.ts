import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
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
  vi.useFakeTimers()
  api = createInMemoryApi()
  store = createStudyStore(api.client)
  await actions().open(place, 'en')
})

afterEach(() => void vi.useRealTimers())

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

describe('what is left behind', () => {
  test('drafts are written soon, the latest of each question only, and at once when the window is left', () => {
    actions().changeDraft('word', { type: 'short', text: 'h' })
    actions().changeDraft('word', { type: 'short', text: 'half' })
    actions().changeDraft('pick', { type: 'single', choice: 'a' })
    expect(named('keepDraft')).toHaveLength(0)
    vi.advanceTimersByTime(500)
    expect(named('keepDraft').map(({ input }) => input)).toMatchObject([
      { question: 'word', draft: { text: 'half' } },
      { question: 'pick', draft: { choice: 'a' } },
    ])
    actions().changeDraft('word', { type: 'short', text: 'half of it' })
    actions().keepNow()
    expect(named('keepDraft').at(-1)?.input).toMatchObject({ draft: { text: 'half of it' } })
  })

  test('a draft is there again in a new window, and one that no longer fits its question is not', async () => {
    await api.client.keepDraft({ ...place, question: 'word', draft: { type: 'short', text: 'half' } })
    await api.client.keepDraft({ ...place, question: 'pick', draft: { type: 'single', choice: 'gone' } })
    const next = createStudyStore(api.client)
    await next.getState().actions.open(place, 'en')
    expect(next.getState().drafts).toEqual({ [key('word')]: { type: 'short', text: 'half' } })
  })

  test('an answer that is recorded takes its draft along, even one that still waits to be written', async () => {
    actions().changeDraft('word', { type: 'short', text: 'done' })
    actions().changeDraft('pick', { type: 'single', choice: 'b' })
    await actions().confirm(word)
    vi.advanceTimersByTime(5000)
    expect(named('keepDraft').map(({ input }) => input)).toMatchObject([{ question: 'pick' }])
  })

  test('the place of reading is written now and then while the page moves, and always the last', () => {
    for (let block = 0; block < 50; block += 1) {
      actions().visitPlace({ page: 'first', heading: 'first', block })
      vi.advanceTimersByTime(100)
    }
    vi.advanceTimersByTime(5000)
    const kept = named('keepPlace')
    expect(kept.length).toBeLessThanOrEqual(4)
    expect(kept.at(-1)?.input).toMatchObject({ place: { block: 49 } })
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

test('an answer given while the other language is on its way is still there when it has come', async () => {
  let arrive = () => undefined as void
  const way = new Promise<void>((resolve) => {
    arrive = resolve
  })
  store = createStudyStore({
    ...api.client,
    openModule: async (input) => {
      const reply = await api.client.openModule(input)
      if (input.language === 'zh-CN') await way
      return reply
    },
  })
  await actions().open(place, 'en')
  const changed = actions().open(place, 'zh-CN')
  await vi.advanceTimersByTimeAsync(0)
  actions().changeDraft('pick', { type: 'single', choice: 'a' })
  expect(await actions().confirm(pick)).toBe(true)
  arrive()
  await changed
  const { module } = store.getState()
  expect(module.kind === 'ready' && module.value.openAttempt?.questions[0]?.recorded?.answer).toEqual({
    type: 'single',
    choice: 'a',
  })
})
