import { expect, test } from 'vitest'
import { evaluationItems } from '#contract/evaluation-items.ts'
import { attestationTexts } from '#contract/messages/evaluation-texts.ts'
import { createCompletionStore } from '#renderer/features/completion/completion-store.ts'
import { type EvaluationDraft, evaluationOf, missingItems } from '#renderer/features/completion/evaluation-draft.ts'
import { createInMemoryApi, diskFull } from '../in-memory-api.ts'

const place = { learner: 'l', pack: 'pack' }
const whole: EvaluationDraft = {
  ratings: Object.fromEntries(evaluationItems.map((item, index) => [item, index === 0 ? null : 4])),
  comment: ' words ',
}

async function opened() {
  const api = createInMemoryApi()
  const store = createCompletionStore(api.client)
  await store.getState().actions.open(place, 'en')
  const called = (name: string) => api.calls.filter((call) => call.name === name).map(({ input }) => input)
  return { api, store, called, actions: store.getState().actions }
}

test('an evaluation is complete when every item has a number or "cannot say"', () => {
  expect(evaluationOf({ ratings: {}, comment: '' })).toBeNull()
  const { 'usable-at-work': _, ...others } = whole.ratings
  expect(missingItems({ ...whole, ratings: others })).toEqual(['usable-at-work'])
  expect(evaluationOf(whole)).toEqual({
    ratings: evaluationItems.map((item, index) => ({ item, value: index === 0 ? null : 4 })),
    comment: 'words',
  })
})

test('a draft stays with its course while another is open, and goes out when it is complete', async () => {
  const { store, actions, called } = await opened()
  actions.changeDraft({ ...whole, ratings: {} })
  expect(await actions.evaluate()).toBe(false)
  actions.changeDraft(whole)
  await actions.open({ ...place, pack: 'other' }, 'en')
  expect(await actions.evaluate()).toBe(false)
  expect(called('evaluateCourse')).toEqual([])
  await actions.open(place, 'en')
  expect(await actions.evaluate()).toBe(true)
  expect(called('evaluateCourse')).toMatchObject([{ ...place, given: { comment: 'words' } }])
  expect(store.getState().status).toMatchObject({ kind: 'ready', value: { evaluation: { at: 1 } } })
})

test('the statement goes out in the words of the language on screen; what failed is said and can be tried again', async () => {
  const { api, store, actions, called } = await opened()
  await actions.open(place, 'zh-CN')
  api.failNext('signStatement', diskFull)
  expect(await actions.sign('王小梅')).toBe(false)
  expect(store.getState().recording).toEqual({ kind: 'failed', error: diskFull })
  expect(await actions.sign('王小梅')).toBe(true)
  expect(store.getState().recording).toEqual({ kind: 'idle' })
  expect(called('signStatement')[1]).toMatchObject({ given: { text: attestationTexts['zh-CN'], name: '王小梅' } })
})

test('saving: a second press waits, cancelling leaves what was there, a failure is kept until the next try', async () => {
  const { api, store, actions, called } = await opened()
  api.answerSave({ kind: 'cancelled' })
  await Promise.all([actions.savePaper(), actions.savePaper()])
  expect(called('saveRecord')).toHaveLength(1)
  expect(store.getState().paper).toEqual({ kind: 'idle' })
  api.failNext('saveRecord', diskFull)
  await actions.savePaper()
  expect(store.getState().paper).toEqual({ kind: 'failed', error: diskFull })
  api.answerSave({ kind: 'saved', file: '/a/b.pdf' })
  await actions.savePaper()
  expect(store.getState().paper).toEqual({ kind: 'saved', file: '/a/b.pdf' })
  api.answerSave({ kind: 'cancelled' })
  await actions.savePaper()
  expect(store.getState().paper).toEqual({ kind: 'saved', file: '/a/b.pdf' })
})

test('the record is asked for once, and again after a failure', async () => {
  const { api, store, actions, called } = await opened()
  api.failNext('openRecord', diskFull)
  await actions.openRecord()
  expect(store.getState().record).toEqual({ kind: 'failed', error: diskFull })
  await actions.openRecord()
  await actions.openRecord()
  expect(called('openRecord')).toHaveLength(2)
  expect(store.getState().record.kind).toBe('ready')
})
