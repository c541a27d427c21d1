import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import Database from 'better-sqlite3'
import type { Language } from '#contract/language.ts'
import type { Screen } from '#renderer/app/screens.ts'
import { giveTo, launchApp, newDataFolder, type RunningApp } from './launch-app.ts'

type ScreenOptions = {
  readonly language: Language
  readonly theme: 'light' | 'dark'
  readonly width?: number
  readonly height?: number
}

/** Starts the app on a screen of the list, in a language and theme, the way a reader would find it. */
export async function openScreen(screen: Screen, options: ScreenOptions): Promise<RunningApp> {
  const { language, theme, ...size } = options
  const dataFolder = newDataFolder()
  if (screen.way.kind === 'newer-records') writeNewerRecords(dataFolder)
  const running = await launchApp({ dataFolder, systemLanguage: language, ...size })
  await running.app.evaluate(({ nativeTheme }, source) => {
    nativeTheme.themeSource = source
  }, theme)
  await expect
    .poll(() => running.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches))
    .toBe(theme === 'dark')
  if (screen.way.kind === 'path') {
    await running.page.evaluate((path) => {
      location.hash = path
    }, screen.way.path)
  }
  await running.page.evaluate(() => document.fonts.ready.then(() => undefined))
  return running
}

/** Records as a later Tianye would leave them: our file, with a schema number this one does not know. */
export function writeNewerRecords(dataFolder: string): void {
  const file = join(dataFolder, 'tianye.sqlite3')
  writeFileSync(file, '')
  giveTo(file)
  const db = new Database(file)
  db.exec('CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT')
  db.pragma('application_id = 0x544E5945')
  db.pragma('user_version = 9000')
  db.close()
}
