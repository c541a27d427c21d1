import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Language } from '#contract/language.ts'
import { texts } from '#renderer/strings/texts.ts'
import { beginLearning } from '../helpers/begin-learning.ts'
import { answerWith, handedInFiles } from '../helpers/bring-class.ts'
import { drop, middleOf } from '../helpers/drop-file.ts'
import { launchApp, newDataFolder } from '../helpers/launch-app.ts'
import { openAnew } from '../helpers/one-start.ts'

// Begun in one language and ended in the other: both meet a class on the screens of `screens.spec.ts` and in `certificates.spec.ts`.
test('records are handed in, dropped, vouched for, counted and saved as a table', async () => {
  let text: (typeof texts)[Language] = texts.en
  const dataFolder = newDataFolder()
  const running = await launchApp({ dataFolder, systemLanguage: 'en' })
  const { page, app } = running
  const saveAs = (file: string) =>
    app.evaluate(({ dialog }, path) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path })
    }, file)
  await beginLearning(page, '王小梅')
  await page.getByRole('link', { name: text['nav.settings'] }).click()
  const own = join(dataFolder, 'mine.tybundle')
  await saveAs(own)
  await page.getByRole('button', { name: text['handIn.save'] }).click()
  await expect(page.getByText(own)).toBeVisible()
  expect(readFileSync(own).subarray(0, 16).toString()).toBe('tianye bundle 1\n')

  await page.getByRole('link', { name: text['nav.teach'] }).click()
  const [first, second, third] = await handedInFiles('zh-CN')
  await drop(page, first?.file ?? '', await middleOf(page, `[aria-label="${text['teach.drop.label']}"]`))
  await expect(page.getByRole('heading', { name: text['teach.apart'] })).toBeVisible({ timeout: 60_000 })
  await page.getByRole('button', { name: text['teach.accept'] }).click()
  await page.getByRole('button', { name: text['teach.accept.go'] }).click()
  await expect(page.getByRole('heading', { name: text['teach.apart'] })).toHaveCount(0)
  await expect(page.getByRole('heading', { name: text['teach.items'] })).toBeVisible()
  await expect(page.getByRole('heading', { name: text['teach.objectives'] })).toBeVisible()

  text = texts['zh-CN']
  await openAnew(running, 'zh-CN', '/teach')
  await answerWith(running, [first?.file ?? '', second?.file ?? ''])
  await page.getByRole('button', { name: text['teach.choose'], exact: true }).click()
  await expect(page.getByText(text['teach.taken.apart'])).toHaveCount(1, { timeout: 60_000 })

  // One that is opened by a double click is taken in where all are, from wherever one is.
  await page.getByRole('link', { name: text['nav.settings'] }).click()
  await app.evaluate(
    ({ app: program }, path) => {
      program.emit('second-instance', {}, ['tianye', path], '/')
    },
    `file://${third?.file ?? ''}`,
  )
  await expect(page.getByText(basename(third?.file ?? ''), { exact: true })).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('heading', { level: 1, name: text['teach.title'] })).toBeVisible()

  const table = join(dataFolder, 'class.csv')
  await saveAs(table)
  await page.getByRole('button', { name: text['teach.save'] }).first().click()
  await expect(page.getByText(table)).toBeVisible()
  expect(existsSync(table)).toBe(true)
  expect(readFileSync(table, 'utf8')).toContain(first?.learner)
  expect(readFileSync(table, 'utf8')).not.toContain(second?.learner)
  await app.close()
})
