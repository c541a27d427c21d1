import { expect, test } from 'vitest'
import { createCourseProgressRepository } from '#db/repositories/course-progress-repository.ts'
import { codeOf } from '#test/helpers/code-of.ts'
import { libraryManifest, libraryModule } from '#test/helpers/library-module.ts'
import { oneLearner } from '#test/helpers/one-learner.ts'

const place = { pack: 'empowerment-practice', module: 'collaborator-not-expert' }
const { credit, modules } = libraryManifest(place.pack)
const at = modules.indexOf(place.module)
const pages = libraryModule(place.pack, place.module, 'zh-CN').pages.map(({ id }) => id)

const one = oneLearner()

const read = (page: string, activeMs = 1000) => one.app.completion.readPage(one.learner, place, { page, activeMs })
const seen = () => createCourseProgressRepository(one.app.db).find(one.learner, place.pack)?.modulesSeen ?? []

test('a module is read when every page was opened, over several days and in any order, with the time of all', async () => {
  const [last, ...others] = pages.toReversed()
  for (const page of others) expect((await read(page)).seenAt).toBeNull()
  await read(others[0] ?? '', 500)
  expect(seen()).toEqual([])

  one.reopen()
  const { reading } = await one.app.library.openModule(one.learner, place, 'en')
  expect(reading).toEqual({ pagesRead: others.toSorted(), seenAt: null })
  const done = await read(last ?? '', 0)
  expect(done.pagesRead).toEqual(pages.toSorted())
  expect(seen()).toMatchObject([{ module: place.module, activeMs: others.length * 1000 + 500, at: done.seenAt }])
})

test('once a module is read nothing more is recorded of its pages', async () => {
  for (const page of pages) await read(page)
  const [first] = seen()
  await read(pages[0] ?? '')
  await one.app.completion.markSeen(one.learner, place, 5, 'en')
  expect(seen()).toEqual([first])
})

test('what is no page to read is refused, and two learners read apart', async () => {
  expect(await codeOf(() => read('no-such-page'))).toBe('invalid-input')
  const other = (module: string) =>
    one.app.completion.readPage(one.learner, { pack: place.pack, module }, { page: 'start', activeMs: 0 })
  expect(await codeOf(() => other('no-such-module'))).toBe('module-unknown')
  expect(await codeOf(() => other('examination'))).toBe('examination-not-read')
  await read(pages[0] ?? '')
  const neighbour = one.app.learners.create('学员乙').learner
  expect((await one.app.library.openModule(neighbour, place, 'en')).reading.pagesRead).toEqual([])
})

test('the list of courses says how many pages of a module were opened, and with it how far the course is', async () => {
  const listed = async () =>
    (await one.app.library.listCourses(one.learner, 'zh-CN')).find(({ pack }) => pack === place.pack)
  const of = pages.length
  expect(await listed()).toMatchObject({
    creditMinutes: credit?.minutes.professional,
    completion: { contentSeen: { seen: 0, of: modules.length } },
  })
  await read(pages[0] ?? '')
  await read(pages[0] ?? '')
  await read(pages[1] ?? '')
  expect((await listed())?.modules.map((line) => line.pages.opened)).toEqual(
    modules.map((_, index) => (index === at ? 2 : 0)),
  )
  for (const page of pages) await read(page)
  const course = await listed()
  expect(course?.modules[at]).toMatchObject({ module: place.module, pages: { opened: of, of } })
  expect(course?.examination?.pages).toEqual({ opened: 0, of: 0 })
  expect(course?.completion).toEqual(await one.app.completion.status(one.learner, place.pack, 'zh-CN'))
  expect(course?.completion.contentSeen.modules).toEqual([place.module])
})
