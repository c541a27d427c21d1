import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { type Language, languages } from '#contract/language.ts'
import { texts } from '#renderer/strings/texts.ts'
import { answerWith } from '../helpers/bring-class.ts'
import { launchApp, newDataFolder, type RunningApp } from '../helpers/launch-app.ts'
import { libraryBank } from '../helpers/library-module.ts'
import { goOnAs, goTo, learnerNamed, learnerOfOwn } from '../helpers/one-start.ts'
import { answerSaveDialog } from '../helpers/saved-paper.ts'
import { leavePicture } from '../helpers/take-look.ts'

const place = { pack: 'empowerment-practice', module: 'examination' } as const
/** One of the two forms of the bank is asked. */
const asked = libraryBank(place.pack, place.module, 'en').questions.length / 2
const names = { en: ['Ann', 'Ms Li'], 'zh-CN': ['小梅', '李老师'] } as const
const at = `/learn/${place.pack}/${place.module}`

/** Hands in attempts of a learner through the bridge until three were handed in; the screen is read again afterwards. */
async function handInAll(running: RunningApp, name: string, language: Language): Promise<void> {
  const { page } = running
  await page.evaluate(
    async ({ pack, module, lang, learner }) => {
      const api = window.tianye
      for (let turn = 0; turn < 3; turn += 1) {
        const begun = await api['attempts:resume']({ learner, pack, module, language: lang })
        if (!begun.ok) throw new Error(begun.error.code)
        await api['attempts:submit']({ learner, attempt: begun.value.attempt, language: lang })
      }
    },
    { ...place, lang: language, learner: await learnerNamed(page, name) },
  )
  await goOnAs(running, language, name)
  await goTo(page, at)
}

test('in both languages: the examination is begun, left in the middle and gone on with; after three there is a wait, which an instructor lifts', async () => {
  test.setTimeout(240_000)
  const dataFolder = newDataFolder()
  const first = await launchApp({ dataFolder })
  const left = []
  for (const language of languages) left.push({ language, ...(await beginAndLeave(first, language)) })
  await first.quit()

  const second = await launchApp({ dataFolder })
  for (const { language, ...paper } of left) await goOnAndWait(second, language, paper)
  await second.quit()
})

/** What was asked, and the questions that have one answer of several to choose: the first is answered, the second begun. */
type Paper = { readonly asked: readonly (string | null)[]; readonly ids: readonly (string | null)[] }

const drawn = (page: Page) =>
  page.locator('[data-question]').evaluateAll((all) => all.map((one) => one.getAttribute('data-question')))
const cardOf = (page: Page, id: string | null | undefined) => page.locator(`[data-question="${id}"]`)

/** One answer is confirmed, another one begun; the window can be closed. */
async function beginAndLeave(running: RunningApp, language: Language): Promise<Paper> {
  const { page } = running
  const t = texts[language]
  await learnerOfOwn(running, language, names[language][0])
  await goTo(page, at)
  await expect(page.locator('[data-question]')).toHaveCount(0)
  await page.getByRole('button', { name: t['examination.begin'] }).click()
  await expect(page.locator('[data-question]')).toHaveCount(asked)
  await expect(page.getByRole('button', { name: t['examination.begin'] })).toHaveCount(0)
  const before = await drawn(page)

  // One answer is confirmed, another one begun, and the window closed.
  const withChoice = page.locator('[data-question]').filter({ has: page.locator('input[type="radio"]') })
  const ids = await withChoice.evaluateAll((all) => all.map((one) => one.getAttribute('data-question')))
  const answered = cardOf(page, ids[0])
  const begun = cardOf(page, ids[1])
  await answered.locator('input[type="radio"]').first().check({ force: true })
  await answered.getByRole('button', { name: t['question.confirm'] }).click()
  await expect(answered.locator('input[type="radio"]')).toHaveCount(0)
  await begun.locator('input[type="radio"]').nth(1).check({ force: true })
  return { asked: before, ids }
}

/** The paper stands as it was left; three attempts, the wait, and the instructor who lifts it, once. */
async function goOnAndWait(running: RunningApp, language: Language, { asked: before, ids }: Paper): Promise<void> {
  const { page, app, dataFolder } = running
  const t = texts[language]
  const [name, instructor] = names[language]
  await goOnAs(running, language, name)
  await goTo(page, at)
  await expect.poll(() => drawn(page)).toEqual(before)
  await expect(cardOf(page, ids[0]).locator('input[type="radio"]')).toHaveCount(0)
  await expect(cardOf(page, ids[1]).locator('input[type="radio"]').nth(1)).toBeChecked()

  await handInAll(running, name, language)
  await expect(page.getByText(t['examination.waits.text'])).toBeVisible()
  await expect(page.locator('[data-question]')).toHaveCount(0)
  await expect(page.getByRole('button', { name: t['examination.begin'] })).toHaveCount(0)
  await leavePicture(page, `examination-waits-${language}`)

  // The instructor, here on the same computer, sees the wait in the class and lifts it.
  const file = join(dataFolder, `release-${language}.json`)
  await answerSaveDialog(app, file)
  await answerWith(running, [file])
  await page.evaluate(async (as) => {
    await window.tianye['learners:create']({ name: as, purpose: 'instructor' })
  }, instructor)
  await goOnAs(running, language, instructor)
  await page.getByRole('link', { name: t['nav.teach'] }).click()
  await page.getByRole('button', { name: t['teach.release.label'].replace('{name}', name) }).click()
  await leavePicture(page, `teach-release-${language}`)
  await page.getByRole('button', { name: t['teach.release.go'] }).click()
  await expect(page.getByText(file)).toBeVisible()

  await goTo(page, '/who')
  await page.getByRole('button', { name }).click()
  await goTo(page, at)
  await page.getByRole('button', { name: t['release.take'] }).click()
  await expect(
    page.getByText(t['release.taken'].split('{fingerprint}')[0]?.replace('{name}', instructor) ?? ''),
  ).toBeVisible()
  await leavePicture(page, `examination-released-${language}`)
  await page.getByRole('button', { name: t['examination.begin'] }).click()
  await expect(page.locator('[data-question]')).toHaveCount(asked)

  // It was good once: three more are used up, and the same file is refused.
  await handInAll(running, name, language)
  await page.getByRole('button', { name: t['release.take'] }).click()
  await expect(page.locator('main [role="alert"]')).toBeVisible()
  await expect(page.getByRole('button', { name: t['examination.begin'] })).toHaveCount(0)
}
