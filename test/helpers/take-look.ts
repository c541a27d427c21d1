import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CDPSession, Page } from '@playwright/test'
import type { RunningApp } from './launch-app.ts'

type Theme = 'light' | 'dark'

/** Has the window take a theme and a size, unless it has them. */
export async function takeLook(
  { app, page }: RunningApp,
  theme: Theme,
  [width, height]: readonly [number, number],
): Promise<void> {
  const now = await page.evaluate(() => ({
    theme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
    size: [innerWidth, innerHeight],
  }))
  if (now.theme !== theme) await takeTheme(app, page, theme)
  if (now.size[0] !== width || now.size[1] !== height) await takeSize(app, page, width, height)
}

/** Has the window take a size, and waits until the page has it. */
export async function takeSize(app: RunningApp['app'], page: Page, width: number, height: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
    { width, height },
  )
  await settled(page, `innerWidth === ${width} && innerHeight === ${height}`)
}

/** Has the window take a theme, and waits until the page has it. */
export async function takeTheme(app: RunningApp['app'], page: Page, theme: Theme): Promise<void> {
  await app.evaluate(({ nativeTheme }, source) => {
    nativeTheme.themeSource = source
  }, theme)
  await settled(page, `matchMedia('(prefers-color-scheme: ${theme})').matches`)
}

/**
 * Leaves a picture of the window as it stands under `out/screens/`, a blinking caret included: a PNG that is quick to make rather than small. The
 * test tool's own pictures take three times as much processor time.
 */
export async function leavePicture(page: Page, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const session = sessions.get(page) ?? (await page.context().newCDPSession(page))
  sessions.set(page, session)
  const { data } = await session.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true })
  writeFileSync(join(folder, `${name}.png`), data, 'base64')
}

const folder = join(import.meta.dirname, '..', '..', 'out', 'screens')
const sessions = new WeakMap<Page, CDPSession>()

/** Waits, frame by frame, until something is true of the page; a poll from here would lose a tenth of a second each time. */
async function settled(page: Page, truth: string): Promise<void> {
  await page.evaluate(
    `new Promise((done) => { const look = () => (${truth}) ? requestAnimationFrame(() => done()) : requestAnimationFrame(look); look() })`,
  )
}
