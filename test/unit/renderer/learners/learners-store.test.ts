import { beforeEach, expect, test } from 'vitest'
import { createLearnersStore, type LearnersStore } from '#renderer/features/learners/learners-store.ts'
import { createInMemoryApi, diskFull, type InMemoryApi } from '../in-memory-api.ts'

let api: InMemoryApi
let store: LearnersStore
const actions = () => store.getState().actions
const draft = () => store.getState().draft

beforeEach(async () => {
  api = createInMemoryApi()
  store = createLearnersStore(api.client)
  await actions().load()
})

test('a draft starts without a purpose and keeps each part while the other changes', () => {
  expect(draft()).toEqual({ name: '', purpose: null })
  actions().changeDraft({ purpose: 'student' })
  actions().changeDraft({ name: '王小梅' })
  actions().changeDraft({ purpose: 'instructor' })
  expect(draft()).toEqual({ name: '王小梅', purpose: 'instructor' })
})

test('a profile is made with its purpose, joins the list, and leaves an empty draft', async () => {
  await actions().create('First', 'worker')
  actions().changeDraft({ name: '王小梅', purpose: 'student' })
  const made = await actions().create('王小梅', 'student')
  expect(made).toMatchObject({ name: '王小梅', purpose: 'student' })
  const { list } = store.getState()
  expect(list.kind === 'ready' && list.value.map(({ name, purpose }) => [name, purpose])).toEqual([
    ['First', 'worker'],
    ['王小梅', 'student'],
  ])
  expect(draft()).toEqual({ name: '', purpose: null })
})

test('a profile that could not be kept leaves the draft, and can be tried again', async () => {
  actions().changeDraft({ name: '王小梅', purpose: 'student' })
  api.failNext('createLearner', diskFull)
  expect(await actions().create('王小梅', 'student')).toBeNull()
  expect(store.getState().creating).toEqual({ kind: 'failed', error: diskFull })
  expect(draft()).toEqual({ name: '王小梅', purpose: 'student' })
  expect(await actions().create('王小梅', 'student')).not.toBeNull()
  expect(store.getState().creating).toEqual({ kind: 'idle' })
})

test('pressing twice makes one profile', async () => {
  const [first, second] = await Promise.all([actions().create('A', 'worker'), actions().create('A', 'worker')])
  expect([first?.name, second]).toEqual(['A', null])
  expect(api.calls.filter(({ name }) => name === 'createLearner')).toHaveLength(1)
})
