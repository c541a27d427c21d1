import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { MarkGiven } from '#contract/reading.ts'
import { smallCourse, smallCourseFiles } from '#test/helpers/course-file.ts'
import { setUpStudy } from '#test/helpers/study-set-up.ts'
import { emptyFolder } from '../db/data-folder.ts'

const place = { pack: smallCourse.id, module: smallCourse.module }
const pump = 'The pump has stood still for a week.'

let packs: string
let data: string
let set: ReturnType<typeof setUpStudy>
let learner: string

function lay(version: '1.0.0' | '2.0.0'): void {
  for (const [path, content] of Object.entries(smallCourseFiles(version))) {
    const file = join(packs, smallCourse.id, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
}

/** Closes the program and starts it anew over the same data, with a version of the course. */
function restart(version: '1.0.0' | '2.0.0'): void {
  set.close()
  lay(version)
  set = setUpStudy(data, packs)
}

const given = (quote: string, heading: string, note = ''): MarkGiven => ({
  id: crypto.randomUUID(),
  ...place,
  language: 'en',
  heading,
  quote,
  prefix: '',
  suffix: '',
  note,
})

beforeEach(() => {
  packs = mkdtempSync(join(tmpdir(), 'tianye-packs-'))
  data = emptyFolder()
  lay('1.0.0')
  set = setUpStudy(data, packs)
  learner = set.learners.create('Wang', 'worker').learner
})
afterEach(() => set.close())

test('a mark is found with its place; an update of the course keeps it, finds it reworded, or tells that it is lost', async () => {
  const whole = { ...given(pump, 'yard', '记得问'), prefix: 'In the yard' }
  const kept = await set.notes.put(learner, whole, 'en')
  expect(kept.standing).toEqual({
    kind: 'found',
    page: 'yard',
    pageTitle: 'In the yard',
    heading: 'yard',
    start: 11,
    end: 47,
  })
  await set.notes.put(learner, given('The form of last year is still asked for.', 'old-form'), 'en')
  const word = await set.notes.put(
    learner,
    { ...given('pump', 'yard'), prefix: 'In the yardThe ', suffix: ' has stood still' },
    'en',
  )

  restart('2.0.0')
  const after = await set.notes.list(learner, place, 'en')
  expect(after.map(({ quote, standing }) => [quote, standing.kind])).toEqual([
    [pump, 'found'],
    ['pump', 'found'],
    ['The form of last year is still asked for.', 'lost'],
  ])
  // "for two weeks", to the end of its section.
  expect(after.find(({ id }) => id === kept.id)).toMatchObject({ note: '记得问', standing: { start: 11, end: 50 } })
  expect(after.find(({ id }) => id === word.id)?.standing).toMatchObject({ start: 15, end: 19 })

  restart('1.0.0')
  expect((await set.notes.list(learner, null, 'zh-CN')).map(({ standing }) => standing.kind)).toEqual([
    'found',
    'found',
    'found',
  ])
  expect((await set.notes.list(learner, null, 'zh-CN'))[0]?.packTitle).toBe(smallCourse.title['zh-CN'])
})

test('a note changes under its id with another revision; removed, it is gone and can be put back', async () => {
  const first = given(pump, 'yard')
  await set.notes.put(learner, first, 'en')
  const revisions = () => set.db.prepare<[], string>('SELECT revision FROM highlights').pluck().all()
  const [before] = revisions()
  await set.notes.put(learner, { ...first, note: 'x' }, 'en')
  expect(revisions()).toHaveLength(1)
  expect(revisions()[0]).not.toBe(before)
  set.notes.remove(learner, first.id)
  expect(await set.notes.list(learner, null, 'en')).toEqual([])
  await set.notes.put(learner, first, 'en')
  expect(await set.notes.list(learner, null, 'en')).toHaveLength(1)
})

test('notes of one learner are not those of another, and of a course that is gone they stay', async () => {
  await set.notes.put(learner, given(pump, 'yard'), 'en')
  await set.notes.put(learner, { ...given('自己的话', 'yard'), pack: 'gone', language: 'zh-CN' }, 'en')
  const other = set.learners.create('Li', 'worker').learner
  expect(await set.notes.list(other, null, 'en')).toEqual([])
  const mine = await set.notes.list(learner, null, 'en')
  expect(mine.map(({ standing }) => standing.kind)).toEqual(['away', 'found'])
  expect(await set.notes.exportText(learner, 'en')).toContain('> 自己的话')
  await expect(set.notes.list('nobody', null, 'en')).rejects.toThrow('learner-unknown')
})

test('place and drafts are there after a restart; an answer, and handing in, end the drafts', async () => {
  const where = { page: 'yard', heading: 'yard', block: 2 }
  set.reading.keepPlace(learner, place, where)
  set.reading.keepDraft(learner, place, 'first-words', { type: 'single', choice: 'a' })
  restart('1.0.0')
  const open = await set.library.openModule(learner, place, 'zh-CN')
  expect([open.place, open.drafts]).toEqual([where, { 'first-words': { type: 'single', choice: 'a' } }])

  const { attempt } = await set.study.resume(learner, place, 'en')
  const answer = {
    question: 'first-words',
    answer: { type: 'single', choice: 'b' },
    language: 'en',
    activeMs: null,
  } as const
  set.study.answer(learner, attempt, [answer], 'en')
  expect(set.reading.listDrafts(learner, place)).toEqual({})
  set.reading.keepDraft(learner, place, 'left-over', { type: 'short', text: 'x' })
  await set.study.submit(learner, attempt, 'en')
  expect(set.reading.listDrafts(learner, place)).toEqual({})
})

test('a draft that cannot be read any more is left out, and null forgets one', () => {
  set.reading.keepDraft(learner, place, 'first-words', { type: 'single', choice: null })
  set.db
    .prepare("INSERT INTO drafts VALUES (?, ?, ?, 'odd', CAST('{}' AS BLOB))")
    .run(learner, place.pack, place.module)
  expect(set.reading.listDrafts(learner, place)).toEqual({ 'first-words': { type: 'single', choice: null } })
  set.reading.keepDraft(learner, place, 'first-words', null)
  expect(set.reading.listDrafts(learner, place)).toEqual({})
})
