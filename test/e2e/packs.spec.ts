import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { type Language, languages } from '#contract/language.ts'
import { openSqlite } from '#db/connection/sqlite.ts'
import { texts } from '#renderer/strings/texts.ts'
import { accept, answerDialog, chooseFile, removeCourses } from '../helpers/add-course.ts'
import { coursePack } from '../helpers/complete-course.ts'
import { type CourseFiles, courseFile, sealOf, smallCourse, smallCourseFiles } from '../helpers/course-file.ts'
import { drop, middleOf } from '../helpers/drop-file.ts'
import { giveTo, launchApp, newDataFolder, type RunningApp } from '../helpers/launch-app.ts'
import { goOnAs, learnerOfOwn, logFromNow, oneStart, openAnew } from '../helpers/one-start.ts'
import { leavePicture } from '../helpers/take-look.ts'

test.setTimeout(180_000)

/** The small course under an id of its own: a publisher is remembered when the course is gone. */
function courseOf(pack: string, version: '1.0.0' | '2.0.0'): CourseFiles {
  const files = smallCourseFiles(version)
  return { ...files, 'pack.yaml': String(files['pack.yaml']).replace(/^id: .*$/m, `id: ${pack}`) }
}

async function openPacks(page: Page): Promise<void> {
  await page.evaluate(() => {
    location.hash = '/packs'
  })
  await expect(page.locator('main h1')).toBeVisible()
}

const start = oneStart(() => launchApp({ dataFolder: newDataFolder() }))

/** The one start, where no course has been added yet: the screen for adding courses, in a language. */
async function openEmptyShelf(language: Language): Promise<RunningApp> {
  const running = await start()
  await removeCourses(running.page)
  await openAnew(running, language, '/packs')
  await expect(running.page.getByText(texts[language]['packs.here.none'])).toBeVisible()
  return running
}

/** Answers the question of the first version as it was right then, and hands the attempt in. Gives learner and attempt. */
function answerOnce(page: Page, who: string, pack: string, language: Language) {
  return page.evaluate(
    async ({ learner, place, lang }) => {
      const must = <T>(reply: { readonly ok: true; readonly value: T } | { readonly ok: false }) => {
        if (!reply.ok) throw new Error(JSON.stringify(reply))
        return reply.value
      }
      const api = window.tianye
      const { attempt } = must(await api['attempts:resume']({ learner, ...place, language: lang }))
      const answer = { type: 'single', choice: 'b' } as const
      const given = { question: 'first-words', answer, activeMs: null, language: lang }
      must(await api['attempts:answer']({ learner, attempt, ...given }))
      must(await api['attempts:submit']({ learner, attempt, language: lang }))
      return { learner, attempt }
    },
    { learner: who, place: { pack, module: smallCourse.module }, lang: language },
  )
}

function review(page: Page, who: { readonly learner: string; readonly attempt: string }, language: Language) {
  return page.evaluate((input) => window.tianye['attempts:review'](input), { ...who, language })
}

for (const language of languages) {
  const text = texts[language]
  const title = smallCourse.title[language]
  const name = language === 'en' ? 'Wang Xiaomei' : '王小梅'

  test(`a course is added, read with its pictures, updated, removed, and records stay, in ${language}`, async () => {
    const running = await openEmptyShelf(language)
    const { page, dataFolder } = running
    const readLog = logFromNow(running)
    const learner = await learnerOfOwn(running, language, name)
    await openPacks(page)
    // A course and a publisher that this computer does not know.
    const pack = `well-of-${language.toLowerCase()}`
    const station = sealOf(name, language === 'en' ? 7 : 8)
    await chooseFile(running, await courseFile(dataFolder, '1.typack', courseOf(pack, '1.0.0'), station), language)
    await expect(page.getByText(text['packs.relation.new'], { exact: true })).toBeVisible()
    await expect(page.getByRole('heading', { name: title, exact: true })).toBeFocused()
    await expect(page.getByText(text['packs.signer.unknown.text'])).toBeVisible()
    await accept(page, language, 'new')
    const who = await answerOnce(page, learner, pack, language)
    const before = await review(page, who, language)
    expect(before).toMatchObject({ ok: true, value: { packVersion: '1.0.0' } })

    await goOnAs(running, language, name)
    await page.evaluate((path) => {
      location.hash = path
    }, `/learn/${pack}/${smallCourse.module}`)
    const pictures = page.locator('article img')
    await expect(pictures).toHaveCount(2)
    await expect
      .poll(() => pictures.evaluateAll((all) => all.map((one) => (one as HTMLImageElement).naturalWidth)))
      .toEqual([640, 16])
    await leavePicture(page, `reader-picture-${language}`)

    await openPacks(page)
    await chooseFile(running, await courseFile(dataFolder, '2.typack', courseOf(pack, '2.0.0'), station), language)
    const changes = page.locator('main article section').first().getByRole('listitem')
    const told = language === 'en' ? englishChanges : chineseChanges
    await expect(changes).toHaveText(told)
    await accept(page, language, 'newer')
    expect(await review(page, who, language)).toEqual(before)

    const listed = page.getByRole('listitem').filter({ hasText: title })
    await expect(listed).toContainText(text['library.version'].replace('{version}', '2.0.0'))
    await listed.getByRole('button', { name: text['packs.remove'], exact: true }).click()
    await expect(page.getByRole('alertdialog')).toContainText(text['packs.remove.text'])
    await page.getByRole('alertdialog').getByRole('button', { name: text['packs.remove.go'], exact: true }).click()
    await expect(page.getByText(text['packs.here.none'])).toBeVisible()
    await expect(page.getByRole('button', { name: text['packs.remove'], exact: true })).toHaveCount(0)
    expect(await review(page, who, language)).toEqual(before)
    await expect.poll(() => readdirSync(join(dataFolder, 'media'))).toEqual([])
    expect(readLog().filter((line) => line['level'] !== 'info')).toEqual([])
  })

  test(`a file is dropped; what is not accepted is thrown away; a hostile one is refused, in ${language}`, async () => {
    const running = await openEmptyShelf(language)
    const { page, dataFolder } = running
    const readLog = logFromNow(running)
    const file = await courseFile(dataFolder, 'dropped.typack', smallCourseFiles('1.0.0'))
    const hostile = join(dataFolder, 'hostile.typack')
    writeFileSync(hostile, 'PK\u0003\u0004 and then nothing')
    const note = join(dataFolder, 'note.txt')
    writeFileSync(note, 'a note')
    for (const one of [file, hostile, note]) giveTo(one)
    await drop(page, file, await middleOf(page, 'main div[data-rac]'))
    await expect(page.getByText(text['packs.signer.unsigned.text'])).toBeVisible({ timeout: 60_000 })
    await page.getByRole('button', { name: text['packs.cancel'], exact: true }).click()
    await expect(page.getByText(text['packs.here.none'])).toBeVisible()
    await expect.poll(() => readdirSync(join(dataFolder, 'media'))).toEqual([])

    for (const [bad, code] of [
      [hostile, 'typack-not-zip'],
      [note, 'pack-file-refused'],
    ] as const) {
      await drop(page, bad, await middleOf(page, 'main div[data-rac]'))
      await expect(page.getByRole('alert')).toBeVisible({ timeout: 60_000 })
      await expect.poll(() => JSON.stringify(readLog())).toContain(`refused: ${code}`)
    }
    await expect(page.getByText(text['packs.here.none'])).toBeVisible()
  })
}

const englishChanges = [
  /^section reworded ?In the yard$/,
  /^section removed ?The old form$/,
  /^question meaning changed ?Mr Wang speaks of the drought/,
  /^question new ?Who decides/,
  /^module new$/,
  /^section new ?Who repairs the pump$/,
  /^question new ?It stands in the yard/,
]
const chineseChanges = [
  /^小节文字有改 ?院子里$/,
  /^小节删除 ?旧表$/,
  /^题目含义有变 ?老王说起天旱/,
  /^题目新增 ?水泵修不修/,
  /^单元新增$/,
  /^小节新增 ?水泵谁来修$/,
  /^题目新增 ?水泵就在院子里/,
]

for (const language of languages) {
  const text = texts[language]
  test(`what is to replace a course that comes with Tianye needs a yes of its own, in ${language}`, async () => {
    const running = await openEmptyShelf(language)
    const { page, dataFolder } = running
    const files = courseOf(coursePack, '1.0.0')
    const manifest = String(files['pack.yaml']).replace(/^version: .*$/m, 'version: 99.0.0')
    const file = await courseFile(dataFolder, 'mine.typack', { ...files, 'pack.yaml': manifest })
    await chooseFile(running, file, language)
    const update = page.getByRole('button', { name: text['packs.accept.newer'].replace('{version}', '99.0.0') })
    await expect(update).toBeDisabled()
    await update.scrollIntoViewIfNeeded()
    await leavePicture(page, `packs-replaces-${language}`)
    await page.getByText(text['packs.consent.shipped.unsigned']).click()
    await update.click()
    await expect(page.getByText(text['packs.added.where'])).toBeVisible()
  })
}

test('a page cannot name a path: only a file that the browser knows is taken', async () => {
  const running = await openEmptyShelf('en')
  const replies = await running.page.evaluate(async () => {
    const give = window.tianye['imports:drop'] as (input: unknown) => Promise<unknown>
    return [
      await give({ path: '/etc/a.typack' }),
      await give({ file: { path: '/etc/a.typack' } }),
      await give({ file: new File(['x'], '/etc/a.typack') }),
      await give('/etc/a.typack'),
      await give(null),
    ]
  })
  for (const reply of replies) expect(reply).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
  const stage = await running.page.evaluate(() => window.tianye['imports:stage']())
  expect(stage).toMatchObject({ ok: false, error: { code: 'import-unknown' } })
})

test('pack:// gives pictures of packs and nothing else, as pictures only', async () => {
  const running = await openEmptyShelf('en')
  await chooseFile(running, await courseFile(running.dataFolder, '1.typack', smallCourseFiles('1.0.0')), 'en')
  await accept(running.page, 'en', 'new')
  const found = await running.app.evaluate(async ({ net }) => {
    const addresses = [
      'yard.svg',
      'dot.png',
      'none.png',
      '../pack.yaml',
      '..%2fpack.yaml',
      '%2e%2e/%2e%2e/tianye.sqlite3',
      'yard.svg%00.png',
      'yard.svg?x',
      '',
    ].map((name) => `pack://tianye/well-and-pump/media/${name}`)
    const others = ['pack://stranger/well-and-pump/media/dot.png', 'pack://tianye/well-and-pump/pack.yaml']
    return Promise.all(
      [...addresses, ...others].map(async (address) => {
        const reply = await net.fetch(address)
        const header = (name: string) => reply.headers.get(name)
        return [
          reply.status,
          header('content-type'),
          header('x-content-type-options'),
          header('content-security-policy'),
        ]
      }),
    )
  })
  const policy = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
  expect(found.slice(0, 2)).toEqual([
    [200, 'image/svg+xml', 'nosniff', policy],
    [200, 'image/png', 'nosniff', policy],
  ])
  expect(found.slice(2).map(([status]) => status)).toEqual(Array.from({ length: 9 }, () => 404))

  const isRefused = await running.page.evaluate(async () => {
    const fetched = await fetch('pack://tianye/well-and-pump/media/dot.png').then(
      () => false,
      () => true,
    )
    return fetched
  })
  expect(isRefused).toBe(true)
})

test('a file that is opened with Tianye waits on the screen for adding courses', async () => {
  const running = await openEmptyShelf('en')
  await openAnew(running, 'en')
  const file = await courseFile(running.dataFolder, 'opened.typack', smallCourseFiles('1.0.0'))
  giveTo(file)
  await running.app.evaluate(({ app }, path) => {
    app.emit('second-instance', {}, ['tianye', '--flag', path], '/')
  }, `file://${file}`)
  await expect(running.page.getByRole('heading', { name: smallCourse.title.en, exact: true })).toBeVisible({
    timeout: 60_000,
  })
  await expect(running.page.getByText('opened.typack')).toBeVisible()
  await running.page.getByRole('button', { name: texts.en['packs.cancel'], exact: true }).click()
  await expect(running.page.getByRole('heading', { name: smallCourse.title.en, exact: true })).toHaveCount(0)

  await running.app.evaluate(({ app }, path) => {
    app.emit('open-file', { preventDefault: () => undefined }, path)
  }, file)
  await expect(running.page.getByRole('heading', { name: smallCourse.title.en, exact: true })).toBeVisible({
    timeout: 60_000,
  })
})

test('a file that the first start is asked to open waits on the screen for adding courses', async () => {
  const dataFolder = newDataFolder()
  const file = await courseFile(dataFolder, '下载 的课程.typack', smallCourseFiles('1.0.0'))
  giveTo(file)
  const running = await launchApp({ dataFolder, openedFile: file })
  try {
    await expect(running.page.getByRole('heading', { name: smallCourse.title.en, exact: true })).toBeVisible({
      timeout: 60_000,
    })
    await expect(running.page.getByText('下载 的课程.typack')).toBeVisible()
    await expect(running.page.getByText(texts.en['packs.nothing.yet'])).toBeVisible()
  } finally {
    await running.app.close()
  }
})

test('reading that is cancelled half way leaves nothing behind, and the next file is read', async () => {
  const dataFolder = newDataFolder()
  const large = await courseFile(dataFolder, 'large.typack', largeCourseFiles())
  const small = await courseFile(dataFolder, 'small.typack', smallCourseFiles('1.0.0'))
  giveTo(large)
  const running = await launchApp({ dataFolder })
  const { page } = running
  const media = () => {
    const folder = join(dataFolder, 'media')
    return existsSync(folder) ? readdirSync(folder) : []
  }
  try {
    await openPacks(page)
    await answerDialog(running, large)
    await page.getByRole('button', { name: texts.en['packs.choose'], exact: true }).click()
    // Its picture is stored, and its texts take much longer than this.
    await expect.poll(media, { timeout: 60_000 }).toHaveLength(1)
    await expect(page.getByText(texts.en['packs.reading'])).toBeVisible()
    const bar = page.getByRole('progressbar')
    const shown = () => bar.evaluate((one) => (one as HTMLProgressElement).position)
    await expect.poll(shown, { timeout: 60_000 }).toBeGreaterThan(0)
    const first = await shown()
    await expect.poll(shown, { timeout: 60_000 }).toBeGreaterThan(first)
    expect(await shown()).toBeLessThan(1)
    await page.getByRole('button', { name: texts.en['packs.cancel'], exact: true }).click()
    await expect(page.getByText(texts.en['packs.drop'])).toBeVisible()
    await expect.poll(media, { timeout: 60_000 }).toEqual([])

    await chooseFile(running, small, 'en')
    await expect(page.getByRole('heading', { name: smallCourse.title.en, exact: true })).toBeVisible()
    await page.getByRole('button', { name: texts.en['packs.cancel'], exact: true }).click()
    await expect(page.getByText(texts.en['packs.here.none'])).toBeVisible()
    await expect.poll(media).toEqual([])
    expect(running.readLog().filter(({ level }) => level !== 'info' && level !== 'warn')).toEqual([])
  } finally {
    await running.quit()
  }
  const database = openSqlite(join(dataFolder, 'tianye.sqlite3'))
  for (const table of ['imported_packs', 'imported_files']) {
    expect(database.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0)
  }
  database.close()
})

/** A course of one language whose texts take a slow computer a minute to compile. */
function largeCourseFiles() {
  const modules = Array.from({ length: 60 }, (_, at) => `visit-${at + 1}`)
  const files = smallCourseFiles('1.0.0')
  const text = files['modules/01-the-well/en.md']
  const long = (id: string) =>
    `${String(text).replace('id: the-well', `id: ${id}`)}\n${'They came up the lane, *all of them*, and sat down.\n\n'.repeat(2000)}`
  return {
    'pack.yaml': String(files['pack.yaml'])
      .replace('languages: [en, zh-CN]', 'languages: [en]')
      .replace(/modules: .*/, `modules: [${modules.join(', ')}]`),
    'media/dot.png': files['media/dot.png'] ?? '',
    ...Object.fromEntries(
      modules.map((id, at) => [`modules/${String(at + 1).padStart(2, '0')}-${id}/en.md`, long(id)] as const),
    ),
  }
}
