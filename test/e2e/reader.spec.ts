import { expect, type Page, test } from '@playwright/test'
import { type Language, languages } from '#contract/language.ts'
import { texts } from '#renderer/strings/texts.ts'
import { chooseFile, removeCourses } from '../helpers/add-course.ts'
import { beginLearning } from '../helpers/begin-learning.ts'
import { courseFile, smallCourse, smallCourseFiles } from '../helpers/course-file.ts'
import { tabTo } from '../helpers/keyboard.ts'
import { launchApp, newDataFolder, type RunningApp } from '../helpers/launch-app.ts'
import { learnerNamed, learnerOfOwn, oneStart } from '../helpers/one-start.ts'
import { modelModule } from '../helpers/prepare-screens.ts'
import { cutOff, model, names, open, openModel, scrollTo, switchTo, topParagraph } from '../helpers/reader-page.ts'
import { leavePicture, takeSize, takeTheme } from '../helpers/take-look.ts'

/** The question of several answers that is begun in English, and the one of one answer that is begun in Chinese. */
const begunIn = {
  en: { question: 'may-lines', options: ['names', 'price'] },
  'zh-CN': { question: 'why-yes', options: ['one-answer'] },
} as const

test('a question begun and the place in a text are there after quitting and after a power cut, and through a switch of language in place', async () => {
  test.setTimeout(90_000)
  const dataFolder = newDataFolder()
  const first = await launchApp({ dataFolder, systemLanguage: 'en' })
  await beginLearning(first.page, names.en)
  await begin(first.page, 'en')
  await openModel(first.page, '/questions/name-the-record', '[data-question="name-the-record"]')
  await first.page.getByRole('textbox').fill('访谈')
  const inEnglish = await readOn(first.page, 'three-places')
  await first.quit()

  const second = await launchApp({ dataFolder, systemLanguage: 'en' })
  await openModel(second.page, '', '[data-page="three-places"]')
  await expect.poll(() => topParagraph(second.page)).toBe(inEnglish)
  await switchTo(second.page, 'en', 'zh-CN')
  await expect(second.page.locator('[data-page="three-places"] [lang]').first()).toHaveAttribute('lang', 'zh-CN')
  await expect.poll(() => topParagraph(second.page)).toBe(inEnglish)
  await switchTo(second.page, 'zh-CN', 'en')
  await keepsQuestion(second.page, 'en', 'zh-CN')
  await openModel(second.page, '/questions/name-the-record', '[data-question="name-the-record"]')
  await expect(second.page.getByRole('textbox')).toHaveValue('访谈')
  await begin(second.page, 'zh-CN')
  // A power cut, once what is seen was written.
  const before = await readOn(second.page, 'second-visit')
  second.app.process().kill('SIGKILL')
  await second.app.waitForEvent('close')

  const { page, quit } = await launchApp({ dataFolder, systemLanguage: 'en' })
  await openModel(page, '', '[data-page="second-visit"]')
  await expect.poll(() => topParagraph(page)).toBe(before)
  await switchTo(page, 'zh-CN', 'en')
  await expect(page.locator('[data-page="second-visit"] [lang]').first()).toHaveAttribute('lang', 'en')
  await expect.poll(() => topParagraph(page)).toBe(before)
  for (const language of languages) {
    if (language === 'zh-CN') await switchTo(page, 'en', language)
    await page.getByRole('button', { name: texts[language]['reader.view'] }).click()
    await leavePicture(page, `reader-view-${language}`)
    await page
      .getByRole('dialog')
      .getByText(language === 'en' ? '150%' : '130%')
      .click()
    await expect(page.locator('html')).toHaveAttribute('style', language === 'en' ? /150%/ : /130%/)
    await page.keyboard.press('Escape')
    await expect.poll(() => topParagraph(page)).toBe(before)
  }
  await keepsQuestion(page, 'zh-CN', 'en')
  await quit()
})

/** Begins the question of this language, and confirms nothing. */
async function begin(page: Page, language: Language): Promise<void> {
  const { question, options } = begunIn[language]
  await openModel(page, `/questions/${question}`, `[data-question="${question}"]`)
  for (const option of options) await page.locator(`[data-option="${option}"]`).click()
}

/** Reads on to the middle of a page, and waits until the place is written. Gives the paragraph at the top. */
async function readOn(page: Page, wanted: string): Promise<number> {
  await openModel(page, `?page=${wanted}`, `[data-page="${wanted}"] h2`)
  await scrollTo(page, '[data-page] h3 + p, [data-page] table')
  const top = await topParagraph(page)
  expect(top).toBeGreaterThan(2)
  const place = { ...modelModule, learner: await learnerNamed(page, names.en), language: 'en' as const }
  await expect
    .poll(() =>
      page.evaluate(async (where) => {
        const reply = await window.tianye['modules:open'](where)
        return reply.ok && (reply.value.place?.block ?? 0) > 0 ? reply.value.place?.page : null
      }, place),
    )
    .toBe(wanted)
  return top
}

/** The question begun in a language stands as it was, and does so through a switch to the other; there it is answered. */
async function keepsQuestion(page: Page, from: Language, to: Language): Promise<void> {
  const { question, options } = begunIn[from]
  const card = page.locator(`[data-question="${question}"]`)
  await openModel(page, `/questions/${question}`, `[data-question="${question}"]`)
  const chosen = async () => {
    const ids = await page
      .locator('[data-option]:has(input:checked)')
      .evaluateAll((all) => all.map((one) => one.dataset['option'] ?? ''))
    return ids.toSorted((a, b) => a.localeCompare(b))
  }
  await expect.poll(chosen).toEqual(options)

  const prompt = card.locator('> [lang]').first()
  await expect(prompt).toHaveAttribute('lang', from)
  await card.evaluate((element) => element.setAttribute('data-kept', ''))
  await switchTo(page, from, to)
  await expect(prompt).toHaveAttribute('lang', to)
  await expect.poll(chosen).toEqual(options)
  // Not drawn anew: the very element is still there.
  await expect(page.locator(`[data-question="${question}"][data-kept]`)).toHaveCount(1)
  await page.getByRole('button', { name: texts[to]['question.confirm'] }).click()
  await expect(page.locator('[data-verdict]').first()).toBeVisible()
}

test.describe('in one start', () => {
  const start = oneStart(() => launchApp({ dataFolder: newDataFolder() }))
  /** The app, as large and light as it is at first, without added courses and with a learner of the test's own at work. */
  const beginAnew = async (language: Language): Promise<RunningApp> => {
    const running = await start()
    const { app, page } = running
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(1))
    await page.emulateMedia({ media: null })
    await takeTheme(app, page, 'light')
    await takeSize(app, page, 1280, 800)
    await removeCourses(page)
    await learnerOfOwn(running, language, names[language])
    return running
  }

  test('words and notes open beside the text, in both languages of a word; Escape goes back to where one was', async () => {
    const { page } = await beginAnew('zh-CN')
    await openModel(page, '?page=three-places', '[data-page="three-places"] h2')
    const note = page.locator('sup [role="button"]').first()
    await tabTo(page, note)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toContainText('Liu')
    await page.keyboard.press('Escape')
    await expect(note).toBeFocused()
    const term = page.getByRole('button', { name: texts['zh-CN']['lesson.term'].replace('{words}', '协作者') })
    await expect(term).toHaveCount(1)
    await term.click()
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText('collaborator')
    await expect(dialog).toContainText('陪着走、不指挥的工作者')
    await leavePicture(page, 'reader-term-zh-CN')
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
    await page.getByRole('link', { name: texts['zh-CN']['reader.glossary'] }).click()
    await expect(page.getByText('陪着走、不指挥的工作者')).toBeVisible()
    await page.getByLabel(texts['zh-CN']['glossary.find']).fill('token')
    await expect(page.locator('[data-term]')).toHaveCount(1)
  })

  test('a picture is looked at closely by keys, wheel and buttons, and the focus goes back to it', async () => {
    test.setTimeout(60_000)
    const running = await beginAnew('en')
    const { page, dataFolder } = running
    await open(page, '/packs')
    await chooseFile(running, await courseFile(dataFolder, '1.typack', smallCourseFiles('1.0.0')), 'en')
    await page.getByRole('button', { name: texts.en['packs.accept.new'], exact: true }).click()
    await expect(page.getByText(texts.en['packs.added.where'])).toBeVisible()
    await open(page, `/learn/${smallCourse.id}/${smallCourse.module}?page=yard`)
    const picture = page.getByRole('button', { name: /A yard with a pump/ })
    await tabTo(page, picture)
    await page.keyboard.press('Enter')
    const stage = page.getByRole('dialog').locator('[data-scale]')
    const scale = () => stage.getAttribute('data-scale').then(Number)
    await expect(stage).toBeFocused()
    await expect(stage.getByRole('img', { name: 'A yard with a pump beside the door' })).toBeVisible()
    await page.keyboard.press('+')
    await expect.poll(scale).toBeCloseTo(1.4, 3)
    await leavePicture(page, 'reader-enlarged-en')
    await page.keyboard.press('-')
    await expect.poll(scale).toBe(1)
    await stage.hover()
    await page.mouse.wheel(0, -300)
    await expect.poll(scale).toBeGreaterThan(1.5)
    await page.keyboard.press('0')
    await expect.poll(scale).toBe(1)
    await page.getByRole('button', { name: texts.en['figure.larger'] }).click()
    await expect.poll(scale).toBeGreaterThan(1)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(picture).toBeFocused()
  })

  test('on paper a module is whole, light, and without what was answered', async () => {
    test.setTimeout(60_000)
    const running = await beginAnew('en')
    const { page, app } = running
    await takeTheme(app, page, 'dark')
    await openModel(page, '?page=polite-yes', '[data-question="why-yes"]')
    const card = page.locator('[data-question="why-yes"]')
    await card.locator('[data-option="one-answer"]').click()
    await card.getByRole('button', { name: texts.en['question.confirm'] }).click()
    await expect(card.getByText(texts.en['verdict.right']).first()).toBeVisible()
    const feedback = (await card.locator('[data-option="one-answer"]').innerText()).split('\n').at(-1) ?? ''
    // The system's dialog would wait for a person.
    await page.evaluate(() => {
      window.print = () => document.documentElement.setAttribute('data-asked', '')
    })
    await page.keyboard.press('Control+p')
    await page.locator('html[data-asked]').waitFor({ state: 'attached' })
    await page.emulateMedia({ media: 'print' })
    const paper = await page.evaluate(() => ({
      text: document.body.innerText,
      ground: getComputedStyle(document.documentElement).backgroundColor,
    }))
    expect(paper.ground).toBe('rgb(255, 255, 255)')
    for (const heading of ['A yes that meant nothing', 'Three places to sit', 'Monday morning', 'Further reading'])
      expect(paper.text).toContain(heading)
    const numbers = [...paper.text.matchAll(/Question (\d+) of (\d+)/g)].map(([, number, of]) => [number, of])
    expect(numbers.length).toBeGreaterThan(8)
    expect(numbers.at(-1)).toEqual([String(numbers.length), String(numbers.length)])
    expect(feedback.length).toBeGreaterThan(20)
    for (const gone of [feedback, texts.en['question.confirm'], texts.en['nav.today'], texts.en['verdict.right']])
      expect(paper.text).not.toContain(gone)
    // As many sheets as it takes: nothing of the window's one height is left.
    await page.emulateMedia({ media: null })
    const pdf = await app.evaluate(async ({ BrowserWindow }) => {
      const bytes = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({})
      return bytes?.toString('latin1') ?? ''
    })
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(5)
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
    await expect(page.locator('[data-print]')).toHaveCount(0)
  })

  for (const language of languages) {
    test(`in ${language}: at 200 % on a small window nothing is cut off and everything can be reached`, async () => {
      test.setTimeout(90_000)
      const t = texts[language]
      const { page, app } = await beginAnew(language)
      await takeSize(app, page, 1024, 700)
      await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2))
      await expect.poll(() => page.evaluate(() => innerWidth)).toBe(512)
      for (const [path, wanted] of [
        ['/', t['nav.learn']],
        ['/teach', t['teach.choose']],
        ['/teach/help-cards', t['helpCards.make']],
        ['/privacy', t['privacy.erase.action']],
        ['/notes', t['notes.empty.action']],
        [`${model}?page=three-places`, t['reader.print']],
        [`${model}?page=what-you-know`, t['question.confirm']],
        [`${model}/questions/place-by-line`, t['question.confirm']],
        [`${model}/questions/ask-tell-ask`, t['question.confirm']],
        ['/learn/empowerment-practice/glossary', t['glossary.find']],
      ] as const) {
        await open(page, path)
        await page.locator('main h1').waitFor()
        expect(await cutOff(page), path).toBeLessThanOrEqual(0)
        const control = page
          .getByRole('button', { name: wanted })
          .or(page.getByRole('link', { name: wanted }))
          .or(page.getByLabel(wanted))
          .first()
        await control.scrollIntoViewIfNeeded()
        const isSeen = await control.evaluate((element) => {
          const { left, top, width, height } = element.getBoundingClientRect()
          const hit = document.elementFromPoint(left + width / 2, top + height / 2)
          return left >= 0 && left + width <= innerWidth && (element.contains(hit) || hit?.contains(element) === true)
        })
        expect(isSeen, `${path}: ${wanted}`).toBe(true)
      }
    })
  }
})
