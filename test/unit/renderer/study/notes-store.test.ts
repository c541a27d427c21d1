import { beforeEach, expect, test } from 'vitest'
import type { MarkGiven } from '#contract/reading.ts'
import { matchingMarks } from '#renderer/features/study/notes/matching-marks.ts'
import { createNotesStore, type NotesStore } from '#renderer/features/study/notes/notes-store.ts'
import { createInMemoryApi, diskFull, type InMemoryApi } from '../in-memory-api.ts'

const asked = { learner: 'l', only: null }
const mark: MarkGiven = {
  id: '00000000-0000-4000-8000-000000000001',
  pack: 'pack',
  module: 'module',
  language: 'en',
  heading: 'first',
  quote: 'Ask the family first',
  prefix: '',
  suffix: '',
  note: '先问 Mrs Liu',
}

let api: InMemoryApi
let store: NotesStore
const state = () => store.getState()
const shown = () => {
  const { marks } = state()
  return marks.kind === 'ready' ? marks.value : []
}

beforeEach(async () => {
  api = createInMemoryApi()
  store = createNotesStore(api.client)
  await state().actions.open(asked, 'en')
})

test('what is removed comes back as itself, note and all', async () => {
  await state().actions.put(mark)
  const [view] = shown()
  if (view === undefined) throw new Error('nothing marked')
  await state().actions.remove(view)
  expect([shown(), state().last]).toEqual([[], { kind: 'removed', mark: view }])
  await state().actions.undo()
  expect(shown()).toEqual([view])
  expect(state().last).toEqual({ kind: 'none' })
})

test('marking can be undone as well', async () => {
  await state().actions.put(mark)
  await state().actions.undo()
  expect(shown()).toEqual([])
})

test('what did not reach the disk is not shown as marked, and says why', async () => {
  api.failNext('putMark', diskFull)
  expect(await state().actions.put(mark)).toBe(false)
  expect(shown()).toEqual([])
  expect(state().last).toEqual({ kind: 'failed', error: diskFull })
})

test('notes are found by every word of a question, in passage, note or title, whatever the case and width', async () => {
  await state().actions.put(mark)
  const find = (question: string) => matchingMarks(shown(), question).length
  expect(['', 'FAMILY ask', '先问', 'ｍｒｓ', 'module', 'family pump'].map(find)).toEqual([1, 1, 1, 1, 1, 0])
})
