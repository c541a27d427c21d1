import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { type Language, languages } from '#contract/language.ts'
import type { TextId } from '#renderer/strings/en.ts'
import { texts } from '#renderer/strings/texts.ts'
import { beginLearning } from '../helpers/begin-learning.ts'
import { answerWith } from '../helpers/bring-class.ts'
import { findTexts } from '../helpers/byte-search.ts'
import { giveTo, launchApp, newDataFolder, type RunningApp } from '../helpers/launch-app.ts'
import { learnerNamed, openAnew } from '../helpers/one-start.ts'
import { testPassphrase } from '../helpers/protect-learner.ts'
import { names, open } from '../helpers/reader-page.ts'
import { answerSaveDialog } from '../helpers/saved-paper.ts'
import { leavePicture } from '../helpers/take-look.ts'
import { writtenNote } from '../helpers/written-note.ts'

const secret = '只写给自己看的笔记'

test('in both languages: everything is exported, moved to another computer, and erased with its backups, which a receipt says', async () => {
  test.setTimeout(240_000)
  const dataFolder = newDataFolder()
  const running = await launchApp({ dataFolder })
  const moved = []
  for (const language of languages) {
    await openAnew(running, language)
    await beginLearning(running.page, names[language])
    moved.push({ language, name: names[language], file: await moveOutAndErase(running, language) })
  }
  await running.quit()
  expect(readdirSync(join(dataFolder, 'backups')).filter((file) => file.includes('-erasure-'))).toHaveLength(
    languages.length,
  )
  expect(findTexts(join(dataFolder, 'backups'), [secret, ...Object.values(names)])).toEqual([])
  expect(findTexts(dataFolder, [secret])).toEqual([])

  const other = await launchApp({ dataFolder: newDataFolder() })
  for (const { language, name, file } of moved) {
    const t = texts[language]
    giveTo(file)
    expect(existsSync(file)).toBe(true)
    await openAnew(other, language, '/who')
    await answerWith(other, [file])
    await other.page.getByText(t['learners.moveIn.title'], { exact: true }).click()
    await other.page.locator('details[open] input[type="password"]').fill(testPassphrase)
    await other.page.getByRole('button', { name: t['learners.moveIn.action'] }).click()
    await expect(other.page.getByRole('heading', { level: 1 })).toContainText(name, { timeout: 30_000 })
    await open(other.page, '/notes')
    await expect(other.page.getByText(secret).first()).toBeVisible()
  }
  await other.quit()
})

/** All that the one learner, who is at work, can ask for before going. Gives the file that is to be taken in elsewhere. */
async function moveOutAndErase(running: RunningApp, language: Language): Promise<string> {
  const { page } = running
  const t = (id: TextId) => texts[language][id]
  const name = names[language]
  await page.evaluate(
    async ({ learner, mark }) => {
      const api = window.tianye
      await api['notes:put']({ learner, language: 'en', mark })
      await api['backups:make']()
    },
    { learner: await learnerNamed(page, name), mark: writtenNote(secret) },
  )
  const backups = join(running.dataFolder, 'backups')
  expect(findTexts(backups, [name])).toEqual([name])

  // Kept apart from the data folder, which is searched afterwards.
  const away = newDataFolder()
  await open(page, '/privacy')
  await answerWith(running, [away])
  await page.getByRole('button', { name: t('privacy.export.action') }).click()
  await expect(page.locator('output').filter({ hasText: away })).toBeVisible()
  const [exported] = readdirSync(away)
  expect(readFileSync(join(away, exported ?? '', 'highlights.json'), 'utf8')).toContain(secret)

  await open(page, '/passphrase')
  await page.getByText(t('protection.move-out.title'), { exact: true }).click()
  const fields = page.locator('details[open] input[type="password"]')
  await fields.first().fill(testPassphrase)
  await fields.nth(1).fill(testPassphrase)
  const moved = join(away, 'profile.tymove')
  await answerSaveDialog(running.app, moved)
  await page.getByRole('button', { name: t('protection.move-out.action') }).click()
  await expect(page.locator('output').filter({ hasText: moved })).toBeVisible({ timeout: 30_000 })

  await open(page, '/privacy')
  await page.getByRole('button', { name: t('privacy.erase.action') }).click()
  await expect(page.getByText(t('privacy.erase.other'))).toBeVisible()
  await page.getByLabel(t('privacy.erase.name'), { exact: true }).fill(name)
  await page.getByRole('button', { name: t('privacy.erase.action') }).click()
  await expect(page.getByRole('heading', { level: 1, name: t('privacy.receipt.title') })).toBeVisible({
    timeout: 60_000,
  })
  await expect(page.getByText(t('privacy.receipt.copies-elsewhere'))).toBeVisible()
  await expect(page.getByText(t('privacy.receipt.backups'))).toHaveCount(0)
  await leavePicture(page, `receipt-${language}`)
  const receipt = join(away, 'receipt.json')
  await answerSaveDialog(running.app, receipt)
  await page.getByRole('button', { name: t('privacy.receipt.save') }).click()
  await expect(page.locator('output').filter({ hasText: receipt })).toBeVisible()
  expect(JSON.parse(readFileSync(receipt, 'utf8'))).toMatchObject({ name, copies: { removed: 0 } })
  expect(findTexts(backups, [secret, name])).toEqual([])
  await page.getByRole('button', { name: t('protection.code.done') }).click()
  await expect(page.getByRole('heading', { level: 1, name: t('learners.first.title') })).toBeVisible()
  return moved
}
