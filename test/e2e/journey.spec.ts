import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { type Language, languages } from '#contract/language.ts'
import { attestationTexts, evaluationTexts } from '#contract/messages/evaluation-texts.ts'
import type { TextId } from '#renderer/strings/en.ts'
import { texts } from '#renderer/strings/texts.ts'
import { answerOneByOne } from '../helpers/answer-one-by-one.ts'
import { beginLearning } from '../helpers/begin-learning.ts'
import { bringCourse, coursePack, readModules } from '../helpers/complete-course.ts'
import { enter, tabTo } from '../helpers/keyboard.ts'
import { launchApp, newDataFolder, type RunningApp } from '../helpers/launch-app.ts'
import { libraryManifest } from '../helpers/library-module.ts'
import { goOnAs, goTo, learnerNamed, openAnew } from '../helpers/one-start.ts'
import { examinationAnswers } from '../helpers/right-answers.ts'
import { answerSaveDialog, proposedName, readPaper } from '../helpers/saved-paper.ts'

/** A text up to the first place to fill. */
function start(language: Language, id: TextId): string {
  return texts[language][id].split('{')[0] ?? ''
}

const { modules, credit } = libraryManifest(coursePack)
/** So many modules are read by keyboard; the others through the bridge, which is the same to the record. */
const byHand = 2

/** What the course says once so many modules are read. */
const seen = (language: Language, read: number) =>
  language === 'en'
    ? `${read} of ${modules.length} modules read through`
    : `共 ${modules.length} 个单元，读完 ${read} 个`

const nameIn = (language: Language) => (language === 'en' ? 'Wang Xiaomei' : '王小梅䶮')

test('in both languages: from the first run to a saved completion record', async () => {
  test.setTimeout(240_000)
  const dataFolder = newDataFolder()
  const first = await launchApp({ dataFolder, systemLanguage: 'en' })
  const saved = []
  for (const language of languages) {
    const name = nameIn(language)
    // Who comes second finds the program in another language, and makes a profile beside the first.
    if (saved.length > 0) await openAnew(first, language, '/who')
    await beginLearning(first.page, name)
    saved.push({ language, name, file: await completeByHand(first, language, name) })
  }
  await first.quit()

  // After a restart they are the same papers, byte for byte.
  const second = await launchApp({ dataFolder, systemLanguage: 'en' })
  for (const { language, name, file } of saved) {
    await goOnAs(second, language, name)
    await goTo(second.page, `/learn/${coursePack}`)
    await second.page.getByRole('link', { name: texts[language]['course.next.record'] }).click()
    const again = `${file}.again.pdf`
    await answerSaveDialog(second.app, again)
    await second.page.getByRole('button', { name: texts[language]['record.save'] }).click()
    await expect(second.page.getByText(again)).toBeVisible()
    expect(readFileSync(again).equals(readFileSync(file))).toBe(true)
  }
  await second.quit()
})

/** From Today, where this learner has just begun, to a saved completion record. Gives its file. */
async function completeByHand(running: RunningApp, language: Language, name: string): Promise<string> {
  const t = (id: TextId) => texts[language][id]
  const { page, app } = running
  const learner = await learnerNamed(page, name)
  await page.getByRole('link', { name: t('nav.learn'), exact: true }).click()
  await page.getByRole('heading', { level: 2 }).getByRole('link').first().click()
  await expect(page.getByText(t('course.draft'))).toBeVisible()

  // Reading: a module is read when all of its pages were opened, and not one page before; then the next one is offered.
  await page.getByRole('link', { name: start(language, 'course.next.begin') }).click()
  const pages = page.getByRole('navigation', { name: t('reader.contents') }).getByRole('link')
  await pages.first().waitFor()
  const count = await pages.count()
  for (let at = count - 1; at >= 0; at -= 1) {
    await pages.nth(at).click()
    await expect(pages.nth(at)).toHaveAttribute('aria-current', 'page')
    await page.getByRole('navigation', { name: t('reader.steps') }).scrollIntoViewIfNeeded()
    if (at === 2) await expect(page.getByText(t('course.module.read'))).toHaveCount(0)
  }
  await expect(page.getByText(t('course.module.read'))).toBeVisible()
  await pages.nth(count - 1).click()
  await expect(page.getByText(t('reader.read'))).toBeVisible()
  await page.getByRole('link', { name: t('reader.course') }).click()
  await expect(page.getByText(seen(language, 1))).toBeVisible()
  await expect(page.getByRole('link', { name: start(language, 'course.next.read') })).toBeVisible()

  // The rest and the examination go through the bridge; they are answered by hand in `the whole way by keyboard alone`.
  await bringCourse(page, { learner, name, language, state: 'examined' })
  await goOnAs(running, language, name)
  await goTo(page, `/learn/${coursePack}`)
  await expect(page.getByText(seen(language, modules.length))).toBeVisible()
  await goTo(page, '/learn')
  await page.getByRole('link', { name: t('course.next.evaluate') }).click()

  // The evaluation says what is missing, and its draft survives leaving the screen.
  const item = (text: string) => page.getByRole('radiogroup', { name: text })
  const [firstItem, ...otherItems] = Object.values(evaluationTexts).map((text) => text[language])
  await item(firstItem ?? '')
    .getByText('4', { exact: true })
    .click()
  await page.getByRole('textbox').fill(language === 'en' ? 'Like our village.' : '跟我们村很像。')
  await page.getByRole('button', { name: t('evaluation.submit') }).click()
  await expect(page.getByText(t('evaluation.missing'))).toHaveCount(otherItems.length)
  await page.getByRole('link', { name: t('nav.today'), exact: true }).click()
  await goTo(page, `/learn/${coursePack}/evaluation`)
  await expect(item(firstItem ?? '').getByRole('radio', { name: '4', exact: true })).toBeChecked()
  for (const text of otherItems) await item(text).getByText(t('evaluation.cannotSay')).click()
  await page.getByRole('button', { name: t('evaluation.submit') }).click()

  // The statement shows the time that was measured beside the time it stands for, and wants the name of the profile.
  await expect(page.getByText(t('statement.minutes.note'))).toBeVisible()
  await expect(page.getByText(`${credit?.minutes.professional} ${language === 'en' ? 'min' : '分钟'}`)).toBeVisible()
  await expect(page.getByText(t('course.draft'))).toBeVisible()
  await expect(page.getByText(attestationTexts[language])).toBeVisible()
  await page.getByRole('textbox').fill('Somebody Else')
  await page.getByRole('button', { name: t('statement.sign') }).click()
  await expect(page.getByText(start(language, 'statement.name.other'))).toBeVisible()
  await page.getByRole('textbox').fill(` ${name} `)
  await page.getByRole('button', { name: t('statement.sign') }).click()

  // The record: thinking better of it is no error, a failed write is a sentence, and trying again saves.
  await expect(page.getByRole('article').getByText(name)).toBeVisible()
  const save = page.getByRole('button', { name: t('record.save') })
  const folder = newDataFolder()
  const file = join(folder, 'record.pdf')
  await answerSaveDialog(app, null)
  await save.click()
  await expect.poll(() => proposedName(app)).toMatch(/^Tianye-TY-/)
  await expect(save).toBeEnabled()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await answerSaveDialog(app, join(folder, 'missing', 'record.pdf'))
  await save.click()
  await expect(page.getByRole('alert')).toContainText(join(folder, 'missing', 'record.pdf'))
  await answerSaveDialog(app, file)
  await save.click()
  await expect(page.getByText(file)).toBeVisible()
  await expect(page.getByRole('button', { name: t('record.show') })).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
  expect(readdirSync(folder)).toEqual(['record.pdf'])

  // Today and Learn say that the course is complete, and lead to the record and to where one is checked.
  await page.getByRole('link', { name: t('nav.today'), exact: true }).click()
  await expect(page.locator(`main a[href$="/learn/${coursePack}/record"]`)).toHaveText(t('course.next.record'))
  const begin = page
    .locator(`main a[href*="/learn/${coursePack}/"]`)
    .filter({ hasText: start(language, 'course.next.begin') })
  await expect(begin).toHaveCount(0)
  await page.getByRole('link', { name: t('nav.learn'), exact: true }).click()
  await expect(page.getByText(t('course.module.read'))).toHaveCount(modules.length)
  await page.getByRole('link', { name: t('course.next.record') }).click()
  await page
    .getByRole('main')
    .getByRole('link', { name: t('library.verify') })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('verify.title'))

  const paper = await readPaper(file)
  const facts = paper.signed?.facts
  expect(paper.verdict.standing).toBe('valid-unknown-issuer')
  expect(facts).toMatchObject({ learner: { name }, pack: { id: coursePack }, level: 'self-recorded' })
  expect(paper.text).toContain(name)
  expect(paper.text).toContain(facts?.serial ?? 'no serial')
  expect(await proposedName(app)).toBe(`Tianye-${facts?.serial}.pdf`)
  return file
}

// In one language: keys know none, and the whole way takes long. `internship-course.spec.ts` takes the other course so in Chinese.
test('the whole way by keyboard alone', async () => {
  const language = 'en'
  const t = (id: TextId) => texts[language][id]
  const name = nameIn(language)
  test.setTimeout(240_000)
  const { page, app, quit } = await launchApp({ dataFolder: newDataFolder(), systemLanguage: language })
  await beginLearning(page, name)
  await enter(page, page.getByRole('link', { name: t('nav.learn'), exact: true }))
  await enter(page, page.getByRole('heading', { level: 2 }).getByRole('link').first())
  for (let module = 1; module <= byHand; module += 1) {
    const next = start(language, module === 1 ? 'course.next.begin' : 'course.next.read')
    await enter(page, page.getByRole('link', { name: next }))
    const onward = page.getByRole('navigation', { name: t('reader.steps') }).getByRole('link', {
      name: new RegExp(`^${t('reader.next')}`),
    })
    const pages = page.getByRole('navigation', { name: t('reader.contents') }).getByRole('link')
    await pages.first().waitFor()
    const count = await pages.count()
    for (let at = 1; at < count; at += 1) {
      await enter(page, onward)
      await expect(pages.nth(at)).toHaveAttribute('aria-current', 'page')
    }
    await page.keyboard.press('Control+End')
    await tabTo(page, page.getByRole('navigation', { name: t('reader.steps') }).getByRole('link'))
    await enter(page, page.getByRole('link', { name: t('reader.course') }))
    await expect(page.getByText(seen(language, module))).toBeVisible()
  }
  await readModules(page, modules.slice(byHand), language)
  await expect(page.getByText(seen(language, modules.length))).toBeVisible()
  await takeExamination(page, language)
  await enter(page, page.getByRole('link', { name: t('course.next.evaluate') }))
  for (const text of Object.values(evaluationTexts)) {
    const group = page.getByRole('radiogroup', { name: text[language] })
    await tabTo(page, group.getByRole('radio').first())
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight')
    await expect(group.getByRole('radio', { name: '4', exact: true })).toBeChecked()
  }
  await enter(page, page.getByRole('button', { name: t('evaluation.submit') }))
  await tabTo(page, page.getByRole('textbox', { name: t('statement.name') }))
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  const file = join(newDataFolder(), 'record.pdf')
  await answerSaveDialog(app, file)
  await enter(page, page.getByRole('button', { name: t('record.save') }))
  await expect(page.getByText(file)).toBeVisible()
  expect((await readPaper(file)).signed?.facts.learner.name).toBe(name)
  await quit()
})

/** From the course to the result, every answer right, by keyboard alone. */
async function takeExamination(page: Page, language: Language): Promise<void> {
  const t = (id: TextId) => texts[language][id]
  const answers = examinationAnswers(coursePack, language)
  await enter(page, page.getByRole('link', { name: t('course.next.examination') }))
  await enter(page, page.getByRole('button', { name: t('examination.begin') }))
  await page.locator('[data-question]').first().waitFor()
  const count = await page.locator('[data-question]').count()
  await answerOneByOne(page, answers, count, language)
}
