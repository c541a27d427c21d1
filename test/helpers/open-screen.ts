import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import Database from 'better-sqlite3'
import type { Language } from '#contract/language.ts'
import type { Answer } from '#contract/question-view.ts'
import type { Screen, ScreenWay } from '#renderer/app/screens.ts'
import { bringPacks } from './add-course.ts'
import { bringCourse } from './complete-course.ts'
import { giveTo, launchApp, newDataFolder, type RunningApp } from './launch-app.ts'
import { protectLearner, reachState } from './protect-learner.ts'
import { changedFile, learnerSeed, pdfFile, recordSignedBy } from './record-files.ts'
import { handInSealed, importSealed } from './sealed-attempt.ts'

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
  if (screen.way.kind === 'sealed-path') importSealed(dataFolder)
  const file = screen.way.kind === 'checked' ? await fileFor(screen.way.standing, dataFolder, language) : null
  const running = await launchApp({ dataFolder, systemLanguage: language, ...size })
  await takeTheme(running.app, running.page, theme)
  if (screen.way.kind !== 'newer-records') await goTo(running.page, screen.way, language)
  if (screen.way.kind === 'protected') await reachState(running.page, screen.way.state)
  if (screen.way.kind === 'packs') await bringPacks(running, screen.way.state, language)
  if (file !== null) {
    await running.page.locator('input[type=file]').setInputFiles(file)
    await expect(running.page.locator('main h2').first()).toBeVisible({ timeout: 90_000 })
  }
  await running.page.evaluate(() => document.fonts.ready.then(() => undefined))
  return running
}

/** Has the window take a theme, and waits until the page has it. */
export async function takeTheme(app: RunningApp['app'], page: Page, theme: 'light' | 'dark'): Promise<void> {
  await app.evaluate(({ nativeTheme }, source) => {
    nativeTheme.themeSource = source
  }, theme)
  await expect
    .poll(() => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches))
    .toBe(theme === 'dark')
}

type OpenWay = Exclude<ScreenWay, { kind: 'newer-records' }>

/** A record that will be found so: of a learner of this data folder, of somebody else, or with a changed page. */
async function fileFor(
  standing: 'trusted' | 'valid-unknown-issuer' | 'invalid',
  dataFolder: string,
  language: Language,
) {
  const name = language === 'en' ? 'Wang Xiaomei' : '王小梅'
  if (standing === 'trusted') {
    return pdfFile((await recordSignedBy(await learnerSeed(dataFolder, name, language), name)).pdf)
  }
  const foreign = await recordSignedBy(Buffer.alloc(32, 5), name)
  return standing === 'invalid' ? changedFile(foreign) : pdfFile(foreign.pdf)
}

/** Prepares what a way needs, through the bridge as the page would, and opens its address. */
async function goTo(page: Page, way: OpenWay, language: Language): Promise<void> {
  const attempt = await arrange(page, way, language)
  await page.evaluate(
    (path) => {
      location.hash = path
    },
    way.path.replace('$attempt', attempt ?? ''),
  )
  // The stores read who is learning once, at the start of the page.
  if (!isPlainPath(way)) await page.reload()
  await page.waitForSelector('html[data-ready="true"]')
  await expect(page.locator('main h1')).toBeVisible()
  await expect(page.locator('[data-waiting]')).toHaveCount(0)
}

/** What must be there before a screen can be looked at. Gives the id of the attempt, where there is one. */
async function arrange(page: Page, way: OpenWay, language: Language): Promise<string | null> {
  if (isPlainPath(way)) return null
  if (way.kind === 'sealed-path') return handInSealed(page, language)
  if (way.kind === 'protected') {
    await protectLearner(page, language, way.state)
    return null
  }
  if (way.kind !== 'course-path') return prepare(page, way, language)
  const name = language === 'en' ? way.name.en : way.name.zh
  const learner = await page.evaluate(async (as) => {
    const reply = await window.tianye['learners:create']({ name: as })
    return reply.ok ? reply.value.learner : ''
  }, name)
  await bringCourse(page, { learner, name, language, state: way.state })
  return null
}

function isPlainPath(way: OpenWay): way is Extract<OpenWay, { kind: 'path' | 'checked' | 'packs' }> {
  return way.kind === 'path' || way.kind === 'checked' || way.kind === 'packs'
}

/** Learners and, where asked for, an attempt with right, partly right and wrong answers. Gives the attempt's id. */
function prepare(
  page: Page,
  way: Exclude<OpenWay, { kind: 'course-path' | 'checked' | 'packs' | 'protected' }>,
  language: Language,
): Promise<string | null> {
  return page.evaluate(
    async ({ what, purpose, lang, given, place }) => {
      const must = <T>(reply: { readonly ok: true; readonly value: T } | { readonly ok: false }) => {
        if (!reply.ok) throw new Error(JSON.stringify(reply))
        return reply.value
      }
      const api = window.tianye
      const name = lang === 'en' ? 'Wang Xiaomei' : '王小梅'
      const { learner } = must(await api['learners:create']({ name, purpose }))
      if (what === 'two-learners') must(await api['learners:create']({ name: `${name} ${name} ${name} ${name}` }))
      if (what === 'two-learners' || what === 'learner-path') return null
      const { attempt } = must(await api['attempts:resume']({ learner, ...place, language: lang }))
      for (const [question, answer] of Object.entries(given)) {
        must(await api['attempts:answer']({ learner, attempt, question, language: lang, answer, activeMs: null }))
      }
      if (what === 'result-path') must(await api['attempts:submit']({ learner, attempt, language: lang }))
      return attempt
    },
    { what: way.kind, purpose: way.purpose ?? 'worker', lang: language, given: mixedAnswers, place: modelModule },
  )
}

/** The module in which every kind of question stands. */
export const modelModule = { pack: 'empowerment-practice', module: 'collaborator-not-expert' } as const

/** Some right, some partly right, some wrong; one of every type, by question of the model module. */
export const mixedAnswers: Readonly<Record<string, Answer>> = {
  'why-yes': { type: 'single', choice: 'one-answer' },
  'warm-survey': { type: 'true-false', choice: 'true' },
  'place-by-line': {
    type: 'matching',
    pairs: [
      { left: 'carry', right: 'neighbour' },
      { left: 'balanced', right: 'inspector' },
      { left: 'cart', right: 'collaborator' },
    ],
  },
  'may-lines': { type: 'multiple', choices: ['names', 'price'] },
  'luo-next': { type: 'single', choice: 'right' },
  'july-share': { type: 'numeric', text: '15' },
  'name-the-record': { type: 'short', text: '访谈提纲' },
  'ask-tell-ask': { type: 'ordering', order: ['known', 'tell', 'leave', 'meaning', 'agree'] },
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
