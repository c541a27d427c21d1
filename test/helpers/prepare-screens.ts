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

/** A started app, and what was last made there for a screen to show. */
export type ScreenStart = RunningApp & {
  /** The private key of a learner of the folder, where a record of theirs is to be checked. */
  readonly ownSeed: Uint8Array | null
  /** Names what is arranged, as `arrangementOf` does; `null` until something is. */
  arranged: string | null
  /** What stands for `$attempt` in addresses; `null` where no attempt was made. */
  attempt: string | null
}

/**
 * The screens by the start in which they can be looked at one after the other, those of one arrangement together. What one
 * leaves on the disk changes nothing that another shows: each arrangement has a learner of its own, and what files bring comes in the order
 * of the list, in which each state can follow the one before or begin anew.
 */
export function byStart(all: readonly Screen[]): readonly (readonly [Screen, ...Screen[]])[] {
  const starts = new Map<string, Map<string, Screen[]>>()
  for (const screen of all) {
    const start = startOf(screen.way)
    const arrangement = arrangementOf(screen.way)
    const lists = starts.get(start) ?? new Map<string, Screen[]>()
    starts.set(start, lists.set(arrangement, [...(lists.get(arrangement) ?? []), screen]))
  }
  return [...starts.values()].flatMap((lists) => {
    const [first, ...others] = [...lists.values()].flat()
    return first === undefined ? [] : [[first, ...others] as const]
  })
}

/** Names the start a way needs: what lies in the data folder before it, and what may lie beside it. */
function startOf(way: ScreenWay): string {
  if (way.kind === 'checked' && way.standing === 'trusted') return 'trusted'
  if (isMadeOnScreen(way)) return 'nobody'
  return oneLearnerEach.has(way.kind) ? 'learners' : way.kind
}

/** Kinds of ways that may lie beside each other in one data folder, each with a learner of its own. */
const oneLearnerEach = new Set<ScreenWay['kind']>([
  'learner-path',
  'answered-path',
  'result-path',
  'course-path',
  'notes-path',
  'credit',
  'protected',
  'backups',
])

/** Names what a way needs within its start, apart from its address: made anew unless it is what was made last. */
export function arrangementOf(way: ScreenWay): string {
  if (!('path' in way) || isMadeOnScreen(way)) return way.kind
  const { path: _, ...rest } = way
  return way.kind === 'backups' ? way.kind : JSON.stringify(rest)
}

/** Starts the app in a language with what must lie in the data folder of a screen before it. */
export async function startFor({ way }: Screen, language: Language): Promise<ScreenStart> {
  const dataFolder = newDataFolder()
  if (way.kind === 'newer-records') writeNewerRecords(dataFolder)
  if (way.kind === 'damaged-records') writeDamagedRecords(dataFolder, nameIn(language))
  if (way.kind === 'sealed-path') importSealed(dataFolder)
  if (way.kind === 'written-path') importOpen(dataFolder)
  const isOwn = way.kind === 'checked' && way.standing === 'trusted'
  const ownSeed = isOwn ? learnerSeed(dataFolder, nameIn(language)) : null
  return { ...(await launchApp({ dataFolder, systemLanguage: language })), ownSeed, arranged: null, attempt: null }
}

/** Who learns on the screens. */
export function nameIn(language: Language): string {
  return language === 'en' ? 'Wang Xiaomei' : '王小梅'
}

type OpenWay = Exclude<ScreenWay, { kind: 'newer-records' | 'damaged-records' }>

/** Kinds of ways that need nothing but what is done on the screen itself, with no learner. */
const madeOnScreen = ['path', 'checked', 'code', 'packs', 'teach'] as const satisfies readonly ScreenWay['kind'][]

type MadeOnScreen = Extract<OpenWay, { kind: (typeof madeOnScreen)[number] }>

/** Ways on which somebody learns. */
export type LearnerWay = Exclude<OpenWay, MadeOnScreen>

/** Whether a screen is brought to its state on itself. */
export function isMadeOnScreen(way: ScreenWay): way is MadeOnScreen {
  const kinds: readonly ScreenWay['kind'][] = madeOnScreen
  return kinds.includes(way.kind)
}

/** Whether the records can be opened, so that there is an address to go to. */
export function isOpenWay(way: ScreenWay): way is OpenWay {
  return way.kind !== 'newer-records' && way.kind !== 'damaged-records'
}

/**
 * What must be there before a screen can be looked at, made through the bridge by a learner who is new, and the last to be. Gives the
 * id of the attempt, where there is one.
 */
export async function arrange(page: Page, way: LearnerWay, language: Language): Promise<string | null> {
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
  way: Exclude<LearnerWay, { kind: 'course-path' | 'backups' | 'notes-path' | 'protected' | 'credit' }>,
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
