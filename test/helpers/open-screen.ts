import { expect, type Page } from '@playwright/test'
import type { Language } from '#contract/language.ts'
import type { Screen } from '#renderer/app/screens.ts'
import { texts } from '#renderer/strings/texts.ts'
import { bringPacks } from './add-course.ts'
import { bringClass } from './bring-class.ts'
import { enterCode, sampleCode } from './enter-code.ts'
import type { RunningApp } from './launch-app.ts'
import { isOpenWay, nameIn, type Prepared } from './prepare-screens.ts'
import { reachState } from './protect-learner.ts'
import { changedFile, pdfFile, recordSignedBy } from './record-files.ts'

/** Brings a prepared app to one of its screens, in the light theme at 1280x800. */
export async function showScreen(prepared: Prepared, { way, title }: Screen, language: Language): Promise<void> {
  const { app, page, attempt } = prepared
  await takeTheme(app, page, 'light')
  await takeSize(app, page, 1280, 800)
  if (isOpenWay(way)) await goTo(page, way.path.replace('$attempt', attempt ?? ''))
  if (way.kind === 'damaged-records') await expect(page.locator('main button')).toHaveCount(2, { timeout: 30_000 })
  if (way.kind === 'backups' && way.state === 'ready') {
    await page
      .getByRole('button', { name: language === 'en' ? /^Go back to this one/ : /^恢复到这一份/ })
      .first()
      .click()
    await expect(page.locator('main code')).toBeVisible({ timeout: 30_000 })
  }
  if (way.kind === 'protected') await reachState(page, way.state)
  if (way.kind === 'packs') await bringPacks(prepared, way.state, language)
  if (way.kind === 'teach') await bringClass(prepared, way.state, language)
  if (way.kind === 'checked') {
    await page.locator('input[type=file]').setInputFiles(await fileFor(prepared, way.standing, language))
    await expect(page.getByRole('heading', { name: texts[language][title] })).toBeVisible({ timeout: 90_000 })
  }
  // The page is drawn by a worker, which opens its fonts first.
  if ('path' in way && way.path === '/teach/template')
    await expect(page.getByText(texts[language][title])).toBeVisible({ timeout: 60_000 })
  if (way.kind === 'code') await enterCode(page, (await sampleCode()).text)
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}

/** Has the window take a size, and waits until the page has it. */
export async function takeSize(app: RunningApp['app'], page: Page, width: number, height: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
    { width, height },
  )
  await settled(page, `innerWidth === ${width}`)
}

/** Has the window take a theme, and waits until the page has it. */
export async function takeTheme(app: RunningApp['app'], page: Page, theme: 'light' | 'dark'): Promise<void> {
  await app.evaluate(({ nativeTheme }, source) => {
    nativeTheme.themeSource = source
  }, theme)
  await settled(page, `matchMedia('(prefers-color-scheme: ${theme})').matches`)
}

/** Waits, frame by frame, until something is true of the page; a poll from here would lose a tenth of a second each time. */
async function settled(page: Page, truth: string): Promise<void> {
  await page.evaluate(
    `new Promise((done) => { const look = () => (${truth}) ? requestAnimationFrame(() => done()) : requestAnimationFrame(look); look() })`,
  )
}

/** A record that will be found so: of a learner of the data folder, of somebody else, or with a changed page. */
async function fileFor(
  { ownSeed }: Prepared,
  standing: 'trusted' | 'valid-unknown-issuer' | 'invalid',
  language: Language,
) {
  const name = nameIn(language)
  if (standing === 'trusted') return pdfFile((await recordSignedBy(ownSeed ?? Buffer.alloc(0), name)).pdf)
  const foreign = await recordSignedBy(Buffer.alloc(32, 5), name)
  return standing === 'invalid' ? changedFile(foreign) : pdfFile(foreign.pdf)
}

/** Opens an address in a fresh page: nothing that another screen left in it is there, and who is learning is read again. */
async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((address) => {
    location.hash = address
  }, path)
  await page.reload()
  await page.waitForSelector('html[data-ready="true"]')
  await expect(page.locator('main h1')).toBeVisible()
  await expect(page.locator('[data-waiting]')).toHaveCount(0)
}
