import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { MarkGiven } from '#contract/reading.ts'
import { findTexts } from '#test/helpers/byte-search.ts'
import { moveOut } from '#test/helpers/move-out.ts'
import { setUpStudy } from '#test/helpers/study-set-up.ts'

const place = { pack: 'empowerment-practice', module: 'collaborator-not-expert' }
const pass = 'three goats on the dyke'
const words = ['金丝雀笔记一号', '金丝雀笔记二号', '金丝雀草稿三号']

function open() {
  const folder = mkdtempSync(join(tmpdir(), 'tianye-protected-notes-'))
  const app = setUpStudy(folder)
  onTestFinished(() => {
    app.close()
    rmSync(folder, { recursive: true })
  })
  return { folder, app }
}
type App = ReturnType<typeof open>['app']

const mark = (note: string): MarkGiven => ({
  id: crypto.randomUUID(),
  ...place,
  language: 'zh-CN',
  heading: 'polite-yes',
  quote: '胡婶',
  prefix: '',
  suffix: '',
  note,
})

const notesOf = async (app: App, learner: string) =>
  (await app.notes.list(learner, null, 'zh-CN')).map(({ note }) => note).toSorted()

const keepDraft = (app: App, learner: string) =>
  app.reading.keepDraft(learner, place, 'name-the-record', { type: 'short', text: words[2] ?? '' })

test('marks, notes and drafts are encrypted while there is a passphrase, closed while locked, and readable again without', async () => {
  const { folder, app } = open()
  const { learner } = app.learners.create('王小梅')
  await app.notes.put(learner, mark(words[0] ?? ''), 'zh-CN')
  keepDraft(app, learner)
  expect(findTexts(folder, words)).toHaveLength(2)

  await app.protection.set(learner, pass)
  await app.notes.put(learner, mark(words[1] ?? ''), 'zh-CN')
  expect(findTexts(folder, words)).toEqual([])
  expect(await notesOf(app, learner)).toEqual([words[0], words[1]])
  app.protection.lock()
  // The last words before an automatic lock reach the program after it.
  const late = { type: 'short', text: '来得及写下的半句话' } as const
  app.reading.keepDraft(learner, place, 'say-it-again', late)
  expect(findTexts(folder, [...words, late.text])).toEqual([])
  await expect(app.notes.list(learner, null, 'zh-CN')).rejects.toMatchObject({ code: 'learner-locked' })
  await app.protection.unlock(learner, pass)
  expect(app.reading.listDrafts(learner, place)).toMatchObject({ 'say-it-again': late })
  expect(await notesOf(app, learner)).toEqual([words[0], words[1]])

  // All that is stored about a learner can be taken along, readable.
  const exported = app.privacy.export(learner).map(({ text }) => text)
  for (const word of words) expect(exported.some((text) => text.includes(word))).toBe(true)
  await app.protection.remove(learner, pass)
  expect(findTexts(folder, words)).toEqual(words)
  expect(await notesOf(app, learner)).toEqual([words[0], words[1]])
})

test('they move to another computer as they are, and open there with the same passphrase', async () => {
  const [here, there] = [open(), open()]
  const { learner } = here.app.learners.create('王小梅')
  await here.app.protection.set(learner, pass)
  await here.app.notes.put(learner, mark(words[0] ?? ''), 'zh-CN')
  keepDraft(here.app, learner)
  const file = await moveOut(here.app, learner, '清明前后种瓜点豆')
  await there.app.moves.in(file, '清明前后种瓜点豆')
  expect(findTexts(there.folder, words)).toEqual([])
  expect(await notesOf(there.app, learner)).toEqual([words[0]])
  there.app.protection.lock()
  await there.app.protection.unlock(learner, pass)
  expect(await notesOf(there.app, learner)).toEqual([words[0]])
})
