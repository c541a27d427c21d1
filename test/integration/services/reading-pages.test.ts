import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { AppError } from '#contract/errors/app-error.ts'
import { createCourseProgressRepository } from '#db/repositories/course-progress-repository.ts'
import { libraryModule } from '#test/helpers/library-module.ts'
import { setUpStudy } from '#test/helpers/study-set-up.ts'

const place = { pack: 'empowerment-practice', module: 'collaborator-not-expert' }
const pages = libraryModule(place.pack, place.module, 'zh-CN').pages.map(({ id }) => id)

let folder: string
let app: ReturnType<typeof setUpStudy>
let learner: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tianye-reading-'))
  app = setUpStudy(folder)
  learner = app.learners.create('学员甲').learner
})
afterEach(() => {
  app.close()
  rmSync(folder, { recursive: true })
})

const read = (page: string, activeMs = 1000) => app.completion.readPage(learner, place, { page, activeMs })
const seen = () => createCourseProgressRepository(app.db).find(learner, place.pack)?.modulesSeen ?? []

async function codeOf(action: () => unknown): Promise<string> {
  try {
    await action()
    return 'nothing thrown'
  } catch (error) {
    return error instanceof AppError ? error.code : String(error)
  }
}

test('a module is read when every page was opened, over several days and in any order, with the time of all', async () => {
  const [last, ...others] = pages.toReversed()
  for (const page of others) expect((await read(page)).seenAt).toBeNull()
  await read(others[0] ?? '', 500)
  expect(seen()).toEqual([])

  app.close()
  app = setUpStudy(folder)
  const { reading } = await app.library.openModule(learner, place, 'en')
  expect(reading).toEqual({ pagesRead: others.toSorted(), seenAt: null })
  const done = await read(last ?? '', 0)
  expect(done.pagesRead).toEqual(pages.toSorted())
  expect(seen()).toMatchObject([{ module: place.module, activeMs: others.length * 1000 + 500, at: done.seenAt }])
})

test('once a module is read nothing more is recorded of its pages', async () => {
  for (const page of pages) await read(page)
  const [first] = seen()
  await read(pages[0] ?? '')
  await app.completion.markSeen(learner, place, 5, 'en')
  expect(seen()).toEqual([first])
})

test('what is no page to read is refused, and two learners read apart', async () => {
  expect(await codeOf(() => read('no-such-page'))).toBe('invalid-input')
  const other = (module: string) =>
    app.completion.readPage(learner, { pack: place.pack, module }, { page: 'start', activeMs: 0 })
  expect(await codeOf(() => other('no-such-module'))).toBe('module-unknown')
  expect(await codeOf(() => other('examination'))).toBe('examination-not-read')
  await read(pages[0] ?? '')
  const neighbour = app.learners.create('学员乙').learner
  expect((await app.library.openModule(neighbour, place, 'en')).reading.pagesRead).toEqual([])
})
