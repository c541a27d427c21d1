import { expect, type Page } from '@playwright/test'
import type { Language } from '#contract/language.ts'
import type { Screen } from '#renderer/app/screens.ts'
import { texts } from '#renderer/strings/texts.ts'
import { bringPacks } from './add-course.ts'
import { bringClass } from './bring-class.ts'
import { enterCode, sampleCode } from './enter-code.ts'
import { everybody, goTo, openAnew } from './one-start.ts'
import {
  arrange,
  arrangementOf,
  isMadeOnScreen,
  isOpenWay,
  type LearnerWay,
  nameIn,
  type ScreenStart,
} from './prepare-screens.ts'
import { reachState } from './protect-learner.ts'
import { changedFile, pdfFile, recordSignedBy } from './record-files.ts'

/** Brings a started app to one of its screens, as light and as large as the window is. */
export async function showScreen(start: ScreenStart, { way, title }: Screen, language: Language): Promise<void> {
  const { page } = start
  if (isOpenWay(way)) {
    if (!isMadeOnScreen(way)) await haveArranged(start, way, language)
    const path = way.path.replace('$attempt', start.attempt ?? '')
    if (isMadeOnScreen(way)) await openAnew(start, language, path)
    else await goTo(page, path)
    await settle(page, path)
  }
  if (way.kind === 'damaged-records') {
    const offer = texts[language]['backups.damage.newest'].split('{')[0] ?? ''
    await expect(page.getByText(offer.trim())).toBeVisible({ timeout: 30_000 })
    await expect(page.getByRole('button', { name: texts[language]['backups.goBack'], exact: true })).toBeVisible()
    await expect(page.locator('main button')).toHaveCount(2)
  }
  if (way.kind === 'backups' && way.state === 'ready') {
    await page
      .getByRole('button', { name: language === 'en' ? /^Go back to this one/ : /^恢复到这一份/ })
      .first()
      .click()
    await expect(page.locator('main code')).toBeVisible({ timeout: 30_000 })
  }
  if (way.kind === 'protected') await reachState(page, way.state)
  if (way.kind === 'packs') await bringPacks(start, way.state, language)
  if (way.kind === 'teach') await bringClass(start, way.state, language)
  if (way.kind === 'checked') {
    await page.locator('input[type=file]').setInputFiles(await fileFor(start, way.standing, language))
    await expect(page.getByRole('heading', { name: texts[language][title] })).toBeVisible({ timeout: 90_000 })
  }
  if ('path' in way && way.path === '/teach/template')
    await expect(page.getByText(texts[language][title])).toBeVisible({ timeout: 60_000 })
  if (way.kind === 'code') await enterCode(page, (await sampleCode()).text)
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}

/** A record that will be found so: of a learner of the data folder, of somebody else, or with a changed page. */
async function fileFor(
  { ownSeed }: ScreenStart,
  standing: 'trusted' | 'valid-unknown-issuer' | 'invalid',
  language: Language,
) {
  const name = nameIn(language)
  if (standing === 'trusted') return pdfFile((await recordSignedBy(ownSeed ?? Buffer.alloc(0), name)).pdf)
  const foreign = await recordSignedBy(Buffer.alloc(32, 5), name)
  return standing === 'invalid' ? changedFile(foreign) : pdfFile(foreign.pdf)
}

/** Has what the screen needs made by a learner of its own, unless that was made last, and goes on as that learner. */
async function haveArranged(start: ScreenStart, way: LearnerWay, language: Language): Promise<void> {
  const arrangement = arrangementOf(way)
  if (start.arranged === arrangement) return
  const { page } = start
  start.attempt = await arrange(page, way, language)
  await openAnew(start, language, '/who')
  await settle(page, '/who')
  if (way.kind !== 'two-learners') {
    await (await everybody(page)).last().click()
    await settle(page, '/')
  }
  start.arranged = arrangement
}

/** Waits until the screen of an address stands, which may have named its page in it since, and waits for nothing. */
async function settle(page: Page, path: string): Promise<void> {
  await page.waitForSelector(`main[data-at="${path}"], main[data-at^="${path}?"]`)
  await expect(page.locator('main h1')).toBeVisible()
  // A paper is drawn by a worker, which opens its fonts first.
  await expect(page.locator('[data-waiting]')).toHaveCount(0, { timeout: 30_000 })
}
