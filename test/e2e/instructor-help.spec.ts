import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { type Language, languages } from '#contract/language.ts'
import type { TextId } from '#renderer/strings/en.ts'
import { texts } from '#renderer/strings/texts.ts'
import { answerWith } from '../helpers/bring-class.ts'
import { findTexts } from '../helpers/byte-search.ts'
import { launchApp, newDataFolder, type RunningApp } from '../helpers/launch-app.ts'
import { goOnAs, goTo, openAnew } from '../helpers/one-start.ts'
import { testPassphrase } from '../helpers/protect-learner.ts'
import { answerSaveDialog } from '../helpers/saved-paper.ts'
import { leavePicture } from '../helpers/take-look.ts'
import { writtenNote } from '../helpers/written-note.ts'

const [cardPassphrase, fresh] = ['willows along the dam', 'a boat across the river'] as const
const secret = '只有我知道的事'
const names = { en: ['Wang Xiaomei', 'Ms Li'], 'zh-CN': ['王小梅', '李老师'] } as const

test('in both languages: a card is made and chosen, a passphrase forgotten, a request answered; back in, private texts closed', async () => {
  test.setTimeout(180_000)
  const dataFolder = newDataFolder()
  const running = await launchApp({ dataFolder })
  for (const language of languages) {
    await openAnew(running, language, '/teach/help-cards')
    await expect(running.page.getByText(texts[language]['helpCards.none'])).toBeVisible()
  }
  for (const language of languages) await forgetAndComeBack(running, language, language === languages[0])
  await running.quit()
  expect(findTexts(dataFolder, [secret, testPassphrase, cardPassphrase, fresh])).toEqual([])
})

/** Walks the whole way as a learner and an instructor of a language's own. */
async function forgetAndComeBack(running: RunningApp, language: Language, isFirst: boolean): Promise<void> {
  const { page, app, dataFolder } = running
  await openAnew(running, language)
  const t = (id: TextId) => texts[language][id]
  const [learnerName, instructor] = names[language]
  /** Where the system's dialog saves next, and what it opens next. */
  const nextFile = async (name: string) => {
    const file = join(dataFolder, `${language}-${name}`)
    await answerSaveDialog(app, file)
    await answerWith(running, [file])
    return file
  }
  const fillNew = async (passphrase: string, within = page.locator('main')) => {
    const fields = within.locator('input[type="password"]')
    await fields.first().fill(passphrase)
    await fields.nth(1).fill(passphrase)
  }

  const learner = await page.evaluate(
    async ({ name, passphrase, mark }) => {
      const api = window.tianye
      const made = await api['learners:create']({ name })
      if (!made.ok) throw new Error(made.error.code)
      const { learner: id } = made.value
      await api['protection:set']({ learner: id, passphrase })
      const put = await api['notes:put']({ learner: id, language: 'en', mark })
      if (!put.ok) throw new Error(put.error.code)
      return id
    },
    { name: learnerName, passphrase: testPassphrase, mark: writtenNote(secret) },
  )

  await page.getByRole('link', { name: t('nav.teach') }).click()
  await page.getByRole('link', { name: t('helpCards.link') }).click()
  if (!isFirst) {
    await expect(page.getByRole('heading', { name: names[languages[0]][1] })).toBeVisible()
    await page.getByText(t('helpCards.new'), { exact: true }).click()
  }
  const form = isFirst ? page.locator('main') : page.locator('details[open]')
  await form.getByRole('textbox', { name: t('helpCards.name') }).fill(instructor)
  await fillNew(cardPassphrase, form)
  await page.getByRole('button', { name: t('helpCards.make') }).click()
  await expect(page.getByRole('heading', { name: instructor })).toBeVisible({ timeout: 30_000 })
  const card = await nextFile('card.json')
  await page.getByRole('button', { name: t('helpCards.save.label').replace('{name}', instructor) }).click()
  await expect(page.getByText(card)).toBeVisible()
  await leavePicture(page, `help-cards-${language}`)

  await goOnAs(running, language, learnerName)
  await goTo(page, '/passphrase')
  await page.locator('main input[type="password"]').first().fill(testPassphrase)
  await page.getByRole('button', { name: t('unlock.action'), exact: true }).click()
  await page.getByText(t('protection.help.title'), { exact: true }).click()
  await page.getByRole('button', { name: t('protection.help.choose') }).click()
  await expect(page.getByText(t('protection.help.compare'))).toBeVisible()
  await page.getByRole('button', { name: t('lock.action'), exact: true }).click()

  // The passphrase is forgotten.
  const heading = page.getByRole('heading', { level: 1, name: t('unlock.title').replace('{name}', learnerName) })
  await expect(heading).toBeVisible()
  const way = page.locator('summary', { hasText: t('unlock.help.title').replace('{name}', instructor) })
  await way.click()
  const request = await nextFile('request.json')
  await page.getByRole('button', { name: t('unlock.help.step.1').replace('{name}', instructor) }).click()
  await expect(page.getByText(request)).toBeVisible()

  await page.getByRole('link', { name: t('nav.teach') }).click()
  await page.getByRole('link', { name: t('helpCards.link') }).click()
  await page.getByRole('button', { name: t('helpCards.open') }).click()
  const asking = page.getByText(t('helpCards.asks').replace('{name}', learnerName).replace('{card}', instructor))
  await expect(asking).toBeVisible()
  const go = page.getByRole('button', { name: t('helpCards.go') })
  await expect(go).toBeDisabled()
  await page.getByLabel(t('helpCards.sure').replace('{name}', learnerName)).check()
  await page
    .getByRole('textbox', { name: t('helpCards.passphrase') })
    .last()
    .fill(cardPassphrase)
  const answer = await nextFile('answer.json')
  await go.click()
  await expect(page.getByText(answer)).toBeVisible({ timeout: 30_000 })
  await page.getByText(answer).scrollIntoViewIfNeeded()
  await leavePicture(page, `help-cards-answer-${language}`)

  await goTo(page, '/passphrase')
  await expect(heading).toBeVisible()
  await way.click()
  await fillNew(fresh, page.locator('details[open]'))
  await page.getByRole('button', { name: t('unlock.help.step.3') }).click()
  await expect(page.locator('[data-recovery-code]')).toBeVisible({ timeout: 30_000 })
  await page.getByLabel(t('protection.code.kept')).check()
  await page.getByRole('button', { name: t('protection.code.done') }).click()

  // In again, with a passphrase that opens everything but what was private: that waits for the old one.
  await expect(page.getByRole('heading', { name: t('protection.reopen.title') })).toBeVisible()
  const notes = () =>
    page.evaluate(async (id) => {
      const reply = await window.tianye['notes:list']({ learner: id, language: 'en', only: null })
      return reply.ok ? reply.value.map(({ note }) => note) : [reply.error.code]
    }, learner)
  expect(await notes()).toEqual([])
  await page.getByLabel(t('protection.reopen.asks'), { exact: true }).fill(testPassphrase)
  await page.getByRole('button', { name: t('protection.reopen.action') }).click()
  await expect(page.getByRole('heading', { name: t('protection.reopen.title') })).toHaveCount(0)
  await expect.poll(notes).toEqual([secret])
}
