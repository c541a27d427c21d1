import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { launchApp, newDataFolder, type RunningApp } from '../helpers/launch-app.ts'
import { writeNewerRecords } from '../helpers/prepare-screens.ts'

test('language, theme, type size and place of the window take effect at once and are there after a restart', async () => {
  const dataFolder = newDataFolder()
  const boundsOf = ({ app }: RunningApp) =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds())
  const first = await launchApp({ dataFolder, width: 1000, height: 640 })
  const before = await boundsOf(first)
  await first.page.getByRole('link', { name: 'Settings' }).click()
  await first.page.getByRole('radio', { name: '简体中文' }).check({ force: true })
  await expect(first.page.getByRole('heading', { level: 1, name: '设置' })).toBeVisible()
  await first.page.getByRole('radio', { name: '夜色' }).check({ force: true })
  await first.page.getByRole('radio', { name: '130%' }).check({ force: true })
  await expect(first.page.locator('html')).toHaveCSS('font-size', '20.8px')
  await expect(first.page.locator('html')).toHaveCSS('background-color', 'rgb(22, 26, 23)')
  await first.quit()

  const second = await launchApp({ dataFolder, width: 1000, height: 640 })
  await expect(second.page.locator('html')).toHaveAttribute('lang', 'zh-CN')
  await expect(second.page.locator('html')).toHaveCSS('font-size', '20.8px')
  await expect(second.page.locator('html')).toHaveCSS('background-color', 'rgb(22, 26, 23)')
  await expect.poll(() => boundsOf(second)).toEqual(before)
  await second.quit()
})

test('the settings are reached and changed by keyboard alone; a second start on the same data folder ends by itself and leaves the first alone', async () => {
  const dataFolder = newDataFolder()
  const { page, quit } = await launchApp({ dataFolder })
  await page.keyboard.press('Tab')
  for (let step = 0; step < 12; step += 1) {
    if (await page.getByRole('link', { name: 'Settings' }).evaluate((link) => link === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('radio', { name: 'Follow the system' }).first()).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('heading', { level: 1, name: '设置' })).toBeVisible()

  await expect(launchApp({ dataFolder })).rejects.toThrow()
  await expect(page.getByRole('heading', { level: 1, name: '设置' })).toBeVisible()
  await quit()
})

test('records of a newer version are refused with a sentence that says what to do, in both languages', async () => {
  for (const [systemLanguage, sentence] of [
    ['en', 'Nothing was touched. Install the newer version to open them.'],
    ['zh-CN', '记录原样未动。请安装新版本后再打开。'],
  ] as const) {
    const dataFolder = newDataFolder()
    writeNewerRecords(dataFolder)
    const { page, app } = await launchApp({ dataFolder, systemLanguage })
    await expect(page.getByText(sentence)).toBeVisible()
    await app.close()
  }
})

test('a data folder that cannot be written is told in the window, in both languages', async () => {
  for (const [systemLanguage, sentence] of [
    ['en', /The data folder .* cannot be written\./],
    ['zh-CN', /数据文件夹 .* 无法写入。/],
  ] as const) {
    const home = newDataFolder()
    writeFileSync(join(home, 'a-file'), '')
    const { page, app } = await launchApp({ dataFolder: join(home, 'a-file', 'data'), home, systemLanguage })
    await expect(page.getByText(sentence)).toBeVisible()
    await app.close()
  }
})
