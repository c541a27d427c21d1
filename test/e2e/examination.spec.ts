import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { type Language, languages } from '#contract/language.ts'
import { texts } from '#renderer/strings/texts.ts'
import { beginLearning } from '../helpers/begin-learning.ts'
import { answerWith } from '../helpers/bring-class.ts'
import { launchApp, newDataFolder } from '../helpers/launch-app.ts'
import { libraryBank } from '../helpers/library-module.ts'

const place = { pack: 'empowerment-practice', module: 'examination' } as const
/** One of the two forms of the bank is asked. */
const asked = libraryBank(place.pack, place.module, 'en').questions.length / 2
const pictures = join(import.meta.dirname, '..', '..', 'out', 'screens')
const instructor = { en: 'Ms Li', 'zh-CN': '李老师' } as const

const goTo = (page: Page, hash: string) =>
  page.evaluate((to) => {
    location.hash = to
  }, hash)

/** Hands in attempts through the bridge until three were handed in; the screen is read again afterwards. */
async function useUp(page: Page, turns: number, language: Language): Promise<void> {
  await page.evaluate(
    async ({ pack, module, lang, count }) => {
      const api = window.tianye
      const listed = await api['learners:list']()
      const learner = listed.ok ? (listed.value[0]?.learner ?? '') : ''
      for (let turn = 0; turn < count; turn += 1) {
        const begun = await api['attempts:resume']({ learner, pack, module, language: lang })
        if (!begun.ok) throw new Error(begun.error.code)
        await api['attempts:submit']({ learner, attempt: begun.value.attempt, language: lang })
      }
    },
    { ...place, lang: language, count: turns },
  )
  await page.reload()
  await page.waitForSelector('html[data-ready="true"]')
}

for (const language of languages) {
  test(`in ${language}: the examination is begun, left in the middle and gone on with; after three there is a wait, which an instructor lifts`, async () => {
    test.setTimeout(120_000)
    const dataFolder = newDataFolder()
    const first = await launchApp({ dataFolder, systemLanguage: language })
    const t = texts[language]
    const at = '/learn/empowerment-practice/examination'
    await beginLearning(first.page, 'Ann')
    await goTo(first.page, at)
    await expect(first.page.locator('[data-question]')).toHaveCount(0)
    await first.page.getByRole('button', { name: t['examination.begin'] }).click()
    await expect(first.page.locator('[data-question]')).toHaveCount(asked)
    await expect(first.page.getByRole('button', { name: t['examination.begin'] })).toHaveCount(0)
    const drawn = (page: Page) =>
      page.locator('[data-question]').evaluateAll((all) => all.map((one) => one.getAttribute('data-question')))
    const before = await drawn(first.page)

    // One answer is confirmed, another one begun, and the window closed.
    const withChoice = first.page.locator('[data-question]').filter({ has: first.page.locator('input[type="radio"]') })
    const ids = await withChoice.evaluateAll((all) => all.map((one) => one.getAttribute('data-question')))
    const cardOf = (page: Page, which: number) => page.locator(`[data-question="${ids[which]}"]`)
    const answered = cardOf(first.page, 0)
    const begun = cardOf(first.page, 1)
    await answered.locator('input[type="radio"]').first().check({ force: true })
    await answered.getByRole('button', { name: t['question.confirm'] }).click()
    await expect(answered.locator('input[type="radio"]')).toHaveCount(0)
    await begun.locator('input[type="radio"]').nth(1).check({ force: true })
    await first.quit()

    const running = await launchApp({ dataFolder, systemLanguage: language })
    const { page, app, quit } = running
    await goTo(page, at)
    await expect.poll(() => drawn(page)).toEqual(before)
    await expect(cardOf(page, 0).locator('input[type="radio"]')).toHaveCount(0)
    await expect(cardOf(page, 1).locator('input[type="radio"]').nth(1)).toBeChecked()

    await useUp(page, 3, language)
    await expect(page.getByText(t['examination.waits.text'])).toBeVisible()
    await expect(page.locator('[data-question]')).toHaveCount(0)
    await expect(page.getByRole('button', { name: t['examination.begin'] })).toHaveCount(0)
    await page.screenshot({ path: join(pictures, `examination-waits-${language}.png`) })

    // The instructor, here on the same computer, sees the wait in the class and lifts it.
    const file = join(dataFolder, 'release.json')
    await app.evaluate(({ dialog }, path) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path })
    }, file)
    await answerWith(running, [file])
    await page.evaluate(async (name) => {
      await window.tianye['learners:create']({ name, purpose: 'instructor' })
    }, instructor[language])
    await goTo(page, '/who')
    await page.reload()
    await page.getByRole('button', { name: instructor[language] }).click()
    await page.getByRole('link', { name: t['nav.teach'] }).click()
    await page.getByRole('button', { name: t['teach.release.label'].replace('{name}', 'Ann') }).click()
    await page.screenshot({ path: join(pictures, `teach-release-${language}.png`) })
    await page.getByRole('button', { name: t['teach.release.go'] }).click()
    await expect(page.getByText(file)).toBeVisible()

    await goTo(page, '/who')
    await page.getByRole('button', { name: 'Ann' }).click()
    await goTo(page, at)
    await page.getByRole('button', { name: t['release.take'] }).click()
    await expect(
      page.getByText(t['release.taken'].split('{fingerprint}')[0]?.replace('{name}', instructor[language]) ?? ''),
    ).toBeVisible()
    await page.screenshot({ path: join(pictures, `examination-released-${language}.png`) })
    await page.getByRole('button', { name: t['examination.begin'] }).click()
    await expect(page.locator('[data-question]')).toHaveCount(asked)

    // It was good once: three more are used up, and the same file is refused.
    await useUp(page, 3, language)
    await page.getByRole('button', { name: 'Ann' }).click()
    await goTo(page, at)
    await page.getByRole('button', { name: t['release.take'] }).click()
    await expect(page.locator('main [role="alert"]')).toBeVisible()
    await expect(page.getByRole('button', { name: t['examination.begin'] })).toHaveCount(0)
    await quit()
  })
}
