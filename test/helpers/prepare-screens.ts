import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import Database from 'better-sqlite3'
import type { Language } from '#contract/language.ts'
import type { Answer } from '#contract/question-view.ts'
import type { Screen, ScreenWay } from '#renderer/app/screens.ts'
import { bringCourse } from './complete-course.ts'
import { writeDamagedRecords } from './damaged-records.ts'
import { fillLedger } from './fill-ledger.ts'
import { giveTo, launchApp, newDataFolder, type RunningApp } from './launch-app.ts'
import { markPassages } from './mark-passages.ts'
import { protectLearner } from './protect-learner.ts'
import { learnerSeed } from './record-files.ts'
import { handInSealed, importSealed } from './sealed-attempt.ts'
import { handInWritten, importOpen } from './written-attempt.ts'

/** A started app with what the screens of one preparation ask for. */
export type Prepared = RunningApp & {
  /** What stands for `$attempt` in their addresses; `null` where no attempt was made. */
  readonly attempt: string | null
  /** The private key of a learner of the folder, where a record of theirs is to be checked. */
  readonly ownSeed: Uint8Array | null
}

/**
 * The screens by what must be there before them. Those of one list can be looked at one after the other in one start: each
 * is opened by a reload of the page, and what one leaves on the disk is at most that a page was read.
 */
export function byPreparation(all: readonly Screen[]): readonly (readonly Screen[])[] {
  const lists = new Map<string, Screen[]>()
  for (const screen of all) {
    const name = preparationOf(screen.way)
    lists.set(name, [...(lists.get(name) ?? []), screen])
  }
  return [...lists.values()]
}

/** Names what a way needs apart from its address. */
function preparationOf(way: ScreenWay): string {
  if (isFromEmpty(way)) return 'empty folder'
  if (!('path' in way) || way.kind === 'backups') return way.kind
  const { path: _, ...rest } = way
  return JSON.stringify(rest)
}

/** An empty folder is enough, and an empty folder is left: a file that is only looked at leaves nothing. */
function isFromEmpty(way: ScreenWay): boolean {
  if (way.kind === 'checked') return way.standing !== 'trusted'
  if (way.kind === 'teach') return way.state === 'empty'
  if (way.kind === 'packs') return ['empty', 'new', 'unsigned', 'refused'].includes(way.state)
  return way.kind === 'path' || way.kind === 'code'
}

/** Starts the app in a language with what a screen needs, the way a reader would come to it. */
export async function prepare({ way }: Screen, language: Language): Promise<Prepared> {
  const dataFolder = newDataFolder()
  if (way.kind === 'newer-records') writeNewerRecords(dataFolder)
  if (way.kind === 'damaged-records') writeDamagedRecords(dataFolder, nameIn(language))
  if (way.kind === 'sealed-path') importSealed(dataFolder)
  if (way.kind === 'written-path') importOpen(dataFolder)
  const isOwn = way.kind === 'checked' && way.standing === 'trusted'
  const ownSeed = isOwn ? learnerSeed(dataFolder, nameIn(language)) : null
  const running = await launchApp({ dataFolder, systemLanguage: language })
  return {
    ...running,
    ownSeed,
    attempt: isOpenWay(way) ? await arrange(running.page, way, language) : null,
  }
}

/** Who learns on the screens. */
export function nameIn(language: Language): string {
  return language === 'en' ? 'Wang Xiaomei' : '王小梅'
}

type OpenWay = Exclude<ScreenWay, { kind: 'newer-records' | 'damaged-records' }>

/** Whether the records can be opened, so that there is an address to go to. */
export function isOpenWay(way: ScreenWay): way is OpenWay {
  return way.kind !== 'newer-records' && way.kind !== 'damaged-records'
}

/** What must be there before a screen can be looked at, made through the bridge. Gives the id of the attempt, where there is one. */
async function arrange(page: Page, way: OpenWay, language: Language): Promise<string | null> {
  if (isPlainPath(way)) return null
  if (way.kind === 'sealed-path') return handInSealed(page, language)
  if (way.kind === 'written-path') return handInWritten(page, language)
  if (way.kind === 'backups') return backUp(page, language)
  if (way.kind === 'credit') {
    await fillLedger(page, language, nameIn(language))
    return null
  }
  if (way.kind === 'protected') {
    await protectLearner(page, language, way.state)
    return null
  }
  if (way.kind === 'notes-path') return markPassages(page, language)
  if (way.kind !== 'course-path') return learn(page, way, language)
  const name = language === 'en' ? way.name.en : way.name.zh
  const learner = await page.evaluate(async (as) => {
    const reply = await window.tianye['learners:create']({ name: as })
    return reply.ok ? reply.value.learner : ''
  }, name)
  await bringCourse(page, { learner, name, language, state: way.state })
  return null
}

function isPlainPath(way: OpenWay): way is Extract<OpenWay, { kind: 'path' | 'checked' | 'code' | 'packs' | 'teach' }> {
  return ['path', 'checked', 'code', 'packs', 'teach'].includes(way.kind)
}

/** A learner, and two backups made by hand beside the one of the day. */
function backUp(page: Page, language: Language): Promise<null> {
  return page.evaluate(async (name) => {
    await window.tianye['learners:create']({ name })
    for (let count = 0; count < 2; count += 1) {
      const reply = await window.tianye['backups:make']()
      if (!reply.ok) throw new Error(JSON.stringify(reply))
    }
    return null
  }, nameIn(language))
}

/** Learners and, where asked for, an attempt with right, partly right and wrong answers. Gives the attempt's id. */
function learn(
  page: Page,
  way: Exclude<
    OpenWay,
    { kind: 'course-path' | 'checked' | 'code' | 'packs' | 'teach' | 'backups' | 'notes-path' | 'protected' | 'credit' }
  >,
  language: Language,
): Promise<string | null> {
  return page.evaluate(
    async ({ what, name, purpose, lang, given, place }) => {
      const must = <T>(reply: { readonly ok: true; readonly value: T } | { readonly ok: false }) => {
        if (!reply.ok) throw new Error(JSON.stringify(reply))
        return reply.value
      }
      const api = window.tianye
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
    {
      what: way.kind,
      name: nameIn(language),
      purpose: way.purpose ?? 'worker',
      lang: language,
      given: mixedAnswers,
      place: modelModule,
    },
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
