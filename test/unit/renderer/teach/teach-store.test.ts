import { expect, test } from 'vitest'
import type { TakenBundle } from '#contract/bundle.ts'
import type { ClassView } from '#contract/cohort.ts'
import type { ReplyError } from '#contract/errors/reply.ts'
import type { ApiClient } from '#renderer/api/api-client.ts'
import { createTeachStore } from '#renderer/features/teach/teach-store.ts'

const empty: ClassView = { members: [], items: [], objectives: [], quarantined: [] }
const error: ReplyError = { code: 'bundle-damaged', message: '' }
const refused = (fileName: string): TakenBundle => ({
  kind: 'refused',
  fileName,
  error: { code: 'bundle-damaged', message: '', details: {} },
})

/** A store over a program that answers at once; `calls` are what it was asked. */
function setUp(changes: Partial<ApiClient> = {}) {
  const calls: string[] = []
  const api: Partial<ApiClient> = {
    viewClass: () => {
      calls.push('view')
      return Promise.resolve({ ok: true, value: empty })
    },
    listRoster: () => Promise.resolve({ ok: true, value: [] }),
    ...changes,
  }
  const store = createTeachStore(api as ApiClient)
  return { store, calls, ...store.getState().actions }
}

test('a class is shown with its roster, and a failure is told', async () => {
  const { store, load } = setUp()
  const loading = load('en')
  expect(store.getState().shown).toEqual({ kind: 'loading' })
  await loading
  expect(store.getState().shown).toEqual({ kind: 'ready', value: { view: empty, roster: [] } })
  const failing = setUp({ listRoster: () => Promise.resolve({ ok: false, error }) })
  await failing.load('en')
  expect(failing.store.getState().shown).toEqual({ kind: 'failed', error })
})

test('files that are dropped are taken in one after another, and each is told', async () => {
  const dropped: object[] = []
  const { store, calls, drop } = setUp({
    dropBundle: ({ file }) => {
      dropped.push(file)
      return Promise.resolve({ ok: true, value: [refused(`${dropped.length}`)] })
    },
  })
  const files = [{ name: 'a' }, { name: 'b' }]
  const dropping = drop(files, 'en')
  expect(store.getState().taking).toEqual({ kind: 'reading', count: 2 })
  await dropping
  expect(dropped).toEqual(files)
  expect(store.getState().taking).toEqual({ kind: 'taken', files: [refused('1'), refused('2')] })
  expect(calls).toEqual(['view'])
})

test('nothing picked says nothing', async () => {
  const { store, choose } = setUp({ chooseBundles: () => Promise.resolve({ ok: true, value: [] }) })
  await choose('en')
  expect(store.getState().taking).toEqual({ kind: 'none' })
})

test('what was done shows the class anew, what failed is told, and a saved file is named', async () => {
  const { store, calls, accept, tie, save, clear } = setUp({
    acceptLearner: () => Promise.resolve({ ok: true, value: undefined }),
    tieRow: () => Promise.resolve({ ok: false, error }),
    saveClass: () => Promise.resolve({ ok: true, value: { kind: 'saved', file: '/class.csv' } }),
  })
  await accept('a', 'en')
  expect(calls).toEqual(['view'])
  expect(store.getState().doing).toEqual({ kind: 'none' })
  await tie(1, 'a', 'en')
  expect(store.getState().doing).toEqual({ kind: 'failed', error })
  await save('members', 'Class', 'en')
  expect(store.getState().doing).toEqual({ kind: 'saved', file: '/class.csv' })
  clear()
  expect(store.getState().doing).toEqual({ kind: 'none' })
})
