import { mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { type Language, languages } from '#contract/language.ts'
import { errorText } from '#contract/messages/error-texts.ts'
import { texts } from '#renderer/strings/texts.ts'
import { buildShim } from '#test/soak/durability/faults/build-shim.ts'
import { damageTable } from '../helpers/damage-table.ts'
import { giveTo, launchApp, newDataFolder, type RunningApp } from '../helpers/launch-app.ts'
import { goOnAs, learnerOfOwn } from '../helpers/one-start.ts'
import { names, open, openModel, selectWords } from '../helpers/reader-page.ts'
import { leavePicture } from '../helpers/take-look.ts'

const shims = mkdtempSync(join(tmpdir(), 'tianye-shim-'))
let preload: string
test.beforeAll(() => {
  preload = buildShim(join(import.meta.dirname, '../soak/durability/faults/break-io.c'), shims)
  for (const path of [shims, preload]) giveTo(path)
})
test.afterAll(() => rmSync(shims, { recursive: true, force: true }))

/** Speaks to the library under the app; see `break-io.c`. */
const knock = ({ app }: RunningApp, door: string) =>
  app.evaluate((_, to) => {
    try {
      process.getBuiltinModule('node:fs').openSync(`/tianye-io/${to}`, 'r')
    } catch {
      return
    }
  }, door)

const [full, broken] = ['w.0.full.good', 'ws.1.5.good']

test('in both languages: on a full and on a failing disk what was typed stays, the problem is said, the same again saves it, and the backup of the day says what it finds', async () => {
  test.setTimeout(180_000)
  const dataFolder = newDataFolder()
  const env = { LD_PRELOAD: preload, TIANYE_IO_FOLDER: dataFolder }
  const running = await launchApp({ dataFolder, env })
  for (const language of languages) await typeOnBadDisk(running, language)
  await running.quit()

  damageTable(join(dataFolder, 'tianye.sqlite3'), 'help_cards')
  const again = await launchApp({ dataFolder, env })
  const { page } = again
  // In the language of last time, and in the other one where it is changed.
  const found = (language: Language) =>
    page.getByRole('alert').filter({ hasText: texts[language]['backups.trouble.damaged'] })
  await expect(found('zh-CN')).toContainText(texts['zh-CN']['backups.trouble.damaged.next'])
  await leavePicture(page, 'backup-trouble-zh-CN')
  await open(page, '/settings')
  await page.locator('[lang="en"]').last().click()
  await expect(found('en')).toContainText(texts.en['backups.trouble.damaged.next'])
  await leavePicture(page, 'backup-trouble-en')
  await page.getByRole('button', { name: texts.en['backups.trouble.seen'] }).click()
  await expect(found('en')).toHaveCount(0)
  for (const language of languages) {
    await goOnAs(again, language, names[language])
    await openModel(page, '/questions/name-the-record', '[data-question="name-the-record"]')
    await expect(page.locator('[data-verdict]').first()).toBeVisible()
    await openModel(page, '?page=three-places', '[data-page="three-places"] h2')
    await expect(page.getByText('李家的灶')).toBeVisible()
  }
  await again.quit()
})

/** A note on a full disk and an answer on a failing one, as a learner of a language's own; both are there in the end. */
async function typeOnBadDisk(running: RunningApp, language: Language): Promise<void> {
  const { page, dataFolder } = running
  const t = texts[language]
  await learnerOfOwn(running, language, names[language])
  const told = (code: 'disk-full' | 'disk-failed') => errorText(code, language, { folder: dataFolder })

  await openModel(page, '?page=three-places', '[data-page="three-places"] h2')
  const words = await page.locator('[data-page="three-places"] p').first().textContent()
  await selectWords(page, '[data-page="three-places"] p', (words ?? '').slice(0, 12))
  await page.getByRole('button', { name: t['marks.note'], exact: true }).last().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').fill('李家的灶')
  await knock(running, `arm/${full}`)
  await page.getByRole('button', { name: t['note.save'] }).click()
  await expect(dialog).toContainText(told('disk-full').what)
  await expect(dialog).toContainText(told('disk-full').next)
  await expect(dialog.getByRole('textbox')).toHaveValue('李家的灶')
  await leavePicture(page, `disk-full-${language}`)
  await knock(running, 'lift')
  await page.getByRole('button', { name: t['note.save'] }).click()
  await expect(dialog).toHaveCount(0)

  await openModel(page, '/questions/name-the-record', '[data-question="name-the-record"]')
  await page.getByRole('textbox').fill('访谈')
  await knock(running, `arm/${broken}`)
  await page.getByRole('button', { name: t['question.confirm'] }).click()
  await expect(page.getByText(told('disk-failed').what)).toBeVisible()
  await expect(page.getByText(told('disk-failed').next)).toBeVisible()
  await expect(page.getByRole('textbox')).toHaveValue('访谈')
  await knock(running, 'lift')
  await page.getByRole('button', { name: t['question.confirm'] }).click()
  await expect(page.locator('[data-verdict]').first()).toBeVisible()
  const records = join(dataFolder, 'tianye.sqlite3')
  const ask = () => page.evaluate(() => window.tianye['learners:list']())
  renameSync(records, `${records}.away`)
  expect(await ask()).toMatchObject({ ok: false, error: { code: 'data-missing' } })
  renameSync(`${records}.away`, records)
  expect(await ask()).toMatchObject({ ok: true })
}
