import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from '@playwright/test'
import { type Language, languages } from '#contract/language.ts'
import { texts } from '#renderer/strings/texts.ts'
import type { HandedIn } from '#test/integration/bundles/make-bundles.ts'
import { beginLearning } from '../helpers/begin-learning.ts'
import { answerWith, handedInFiles } from '../helpers/bring-class.ts'
import { drop, middleOf } from '../helpers/drop-file.ts'
import { launchApp, newDataFolder, type RunningApp } from '../helpers/launch-app.ts'
import { openAnew } from '../helpers/one-start.ts'
import { names } from '../helpers/reader-page.ts'
import { answerSaveDialog } from '../helpers/saved-paper.ts'

test('in both languages: records are handed in, dropped, vouched for, counted and saved as a table', async () => {
  test.setTimeout(120_000)
  const running = await launchApp({ dataFolder: newDataFolder() })
  const handedIn = await handedInFiles('zh-CN')
  for (const [at, language] of languages.entries()) {
    const [first, second, third] = handedIn.slice(3 * at)
    if (first === undefined || second === undefined || third === undefined) throw new Error('a class of six is needed')
    await handInAndTakeIn(running, language, [first, second, third])
  }
  await running.quit()
})

/** Walks the whole way with three people of a language's own; all of them are vouched for in the end. */
async function handInAndTakeIn(
  running: RunningApp,
  language: Language,
  [first, second, third]: readonly [HandedIn, HandedIn, HandedIn],
): Promise<void> {
  const { page, app, dataFolder } = running
  const text = texts[language]
  await openAnew(running, language, '/who')
  await beginLearning(page, names[language])
  await page.getByRole('link', { name: text['nav.settings'] }).click()
  const own = join(dataFolder, `${language}.tybundle`)
  await answerSaveDialog(app, own)
  await page.getByRole('button', { name: text['handIn.save'] }).click()
  await expect(page.getByText(own)).toBeVisible()
  expect(readFileSync(own).subarray(0, 16).toString()).toBe('tianye bundle 1\n')

  const accept = page.getByRole('button', { name: text['teach.accept'] })
  const vouchFor = async ({ plan }: HandedIn) => {
    await page.getByRole('listitem').filter({ hasText: plan.name, has: accept }).getByRole('button').click()
    await page.getByRole('button', { name: text['teach.accept.go'] }).click()
    await expect(page.getByRole('rowheader', { name: plan.name })).toBeVisible()
  }
  await page.getByRole('link', { name: text['nav.teach'] }).click()
  await drop(page, first.file, await middleOf(page, `[aria-label="${text['teach.drop.label']}"]`))
  await expect(page.getByRole('heading', { name: text['teach.apart'] })).toBeVisible({ timeout: 60_000 })
  await vouchFor(first)
  await expect(page.getByRole('heading', { name: text['teach.apart'] })).toHaveCount(0)
  await expect(page.getByRole('heading', { name: text['teach.items'] })).toBeVisible()
  await expect(page.getByRole('heading', { name: text['teach.objectives'] })).toBeVisible()

  await answerWith(running, [first.file, second.file])
  await page.getByRole('button', { name: text['teach.choose'], exact: true }).click()
  await expect(page.getByText(text['teach.taken.apart'])).toHaveCount(1, { timeout: 60_000 })

  // One that is opened by a double click is taken in where all are, from wherever one is.
  await page.getByRole('link', { name: text['nav.settings'] }).click()
  await app.evaluate(({ app: program }, path) => {
    program.emit('second-instance', {}, ['tianye', path], '/')
  }, `file://${third.file}`)
  await expect(page.getByText(basename(third.file), { exact: true })).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('heading', { level: 1, name: text['teach.title'] })).toBeVisible()

  const table = join(dataFolder, `class-${language}.csv`)
  await answerSaveDialog(app, table)
  await page.getByRole('button', { name: text['teach.save'] }).first().click()
  await expect(page.getByText(table)).toBeVisible()
  expect(readFileSync(table, 'utf8')).toContain(first.learner)
  expect(readFileSync(table, 'utf8')).not.toContain(second.learner)
  for (const one of [second, third]) await vouchFor(one)
}
