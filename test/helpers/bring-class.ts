import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import type { Language } from '#contract/language.ts'
import { openDatabase } from '#db/connection/open-database.ts'
import { createRecordLog } from '#db/log/record-log.ts'
import { texts } from '#renderer/strings/texts.ts'
import { planClass } from '#test/integration/bundles/class-plan.ts'
import { type HandedIn, makeBundles } from '#test/integration/bundles/make-bundles.ts'
import { seededBytes } from '#test/integration/db/seeded-bytes.ts'
import { giveTo, type RunningApp } from './launch-app.ts'

/** How the screen for classes can be met. */
export type ClassState = 'empty' | 'apart' | 'class' | 'items' | 'refused'

const names = {
  en: ['Wang Xiaomei', 'Li Fang', 'Zhao Guozhu', 'Ma Lan', 'Tashi Dolma', 'Sun Yue'],
  'zh-CN': ['王小梅', '李芳', '赵国柱', '马兰', '扎西卓玛', '孙悦'],
} as const

const made = new Map<Language, Promise<readonly HandedIn[]>>()

/** Files that twelve learners handed in: of six names, each twice. A process makes them once. */
export function handedInFiles(language: Language): Promise<readonly HandedIn[]> {
  const files = made.get(language) ?? makeFiles(language)
  made.set(language, files)
  return files
}

async function makeFiles(language: Language): Promise<readonly HandedIn[]> {
  const path = mkdtempSync(join(tmpdir(), 'tianye-village-'))
  const db = openDatabase(path)
  try {
    const log = createRecordLog(db, { randomBytes: seededBytes('village') })
    const plans = planClass(5, 12, 60).map((plan, index) => ({
      ...plan,
      name: names[language][index % 6] ?? plan.name,
    }))
    const handedIn = await makeBundles({ db, log, path }, plans, join(path, 'handed-in'))
    giveTo(path)
    giveTo(join(path, 'handed-in'))
    for (const { file } of handedIn) giveTo(file)
    return handedIn
  } finally {
    db.close()
  }
}

/** Lets the system's dialog answer with these files whenever it is asked. */
export async function answerWith({ app }: RunningApp, files: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, paths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: paths })
  }, files as string[])
}

/** Brings the screen for classes, which is freshly open, to a state; what an earlier one brought may be there. */
export async function bringClass(running: RunningApp, state: ClassState, language: Language): Promise<void> {
  if (state === 'empty') return
  const { page, dataFolder } = running
  const text = texts[language]
  const choose = async (files: readonly string[]) => {
    await answerWith(running, files)
    await page.getByRole('button', { name: text['teach.choose'], exact: true }).click()
    await expect(page.getByText(text['teach.reading'])).toHaveCount(0, { timeout: 60_000 })
  }
  const handedIn = await handedInFiles(language)
  const files = handedIn.map(({ file }) => file)
  if (state === 'refused') {
    const broken = join(dataFolder, `${names[language][0]}.tybundle`)
    writeFileSync(broken, 'tianye bundle 1\n')
    giveTo(broken)
    await choose([broken, ...files.slice(0, 1)])
    return expect(page.locator('main li').first()).toBeVisible()
  }
  const isWhole = await hasRoster(page)
  if (state === 'apart' && isWhole)
    throw new Error('the class is there already, and nobody would be shown as kept apart')
  if (!isWhole) {
    await choose(state === 'apart' ? files.slice(0, 3) : files)
    await expect(page.getByRole('heading', { name: text['teach.apart'] })).toBeVisible()
    if (state === 'apart') return undefined
    await chooseRoster(running, handedIn, language)
  }
  const heading = page.getByRole('heading', { name: text[state === 'items' ? 'teach.items' : 'teach.members'] })
  return heading.evaluate((element) => element.scrollIntoView())
}

function hasRoster(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const reply = await window.tianye['rosters:list']()
    if (!reply.ok) throw new Error(JSON.stringify(reply))
    return reply.value.length > 0
  })
}

/** Has a table of the class read, with a number for each and the profile for some. */
async function chooseRoster(running: RunningApp, handedIn: readonly HandedIn[], language: Language): Promise<void> {
  const { page, dataFolder } = running
  const text = texts[language]
  const roster = join(dataFolder, 'roster.csv')
  const rows = handedIn.map(
    ({ plan, learner }, index) => `${plan.name},${2026001 + index},${index % 6 === 0 ? '' : learner}`,
  )
  writeFileSync(roster, ['姓名,学号,学员编号', ...rows, '周远,2026099,'].join('\n'))
  giveTo(roster)
  await answerWith(running, [roster])
  await page.getByRole('button', { name: text['teach.roster'], exact: true }).click()
  await expect(page.getByRole('heading', { name: text['teach.items'] })).toBeVisible({ timeout: 60_000 })
}
