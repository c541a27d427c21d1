import { expect, type Page } from '@playwright/test'
import type { Language } from '#contract/language.ts'
import { texts } from '#renderer/strings/texts.ts'
import { courseFile, sealOf, smallCourse, smallCourseFiles } from './course-file.ts'
import { giveTo, type RunningApp } from './launch-app.ts'
import { goTo } from './one-start.ts'

/** Publishers of the tests by the byte their key is made of. */
export const publishers = {
  station: (language: Language) => sealOf(language === 'en' ? 'Qingshi Township Station' : '青石镇社工站', 7),
  stranger: (language: Language) => sealOf(language === 'en' ? 'Hongqi Training Centre' : '红旗培训中心', 9),
} as const

/** How the screen for adding courses can be met. */
export type PacksState = 'empty' | 'list' | 'new' | 'update' | 'unsigned' | 'older' | 'publisher' | 'refused' | 'added'

/** Lets the system's dialog answer with this file whenever it is asked. */
export async function answerDialog({ app }: RunningApp, file: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
  }, file)
}

/** Chooses a file on the screen for adding courses, by the system's dialog, and waits for what it holds. */
export async function chooseFile(running: RunningApp, file: string, language: Language): Promise<void> {
  giveTo(file)
  await answerDialog(running, file)
  const text = texts[language]
  await running.page
    .getByRole('button', { name: new RegExp(`^(${text['packs.choose']}|${text['packs.another']})$`) })
    .click()
  await expect(running.page.locator('main article, main [role="alert"]')).toBeVisible({ timeout: 60_000 })
}

/** Accepts what is shown. */
export async function accept(page: Page, language: Language, relation: 'new' | 'newer'): Promise<void> {
  const name = texts[language][`packs.accept.${relation}`].replace('{version}', '2.0.0')
  await page.getByRole('button', { name, exact: true }).click()
  await expect(page.getByText(texts[language]['packs.added.where'])).toBeVisible()
}

/** Brings the screen for adding courses, which is freshly open, to a state; what an earlier one brought may be there. */
export async function bringPacks(running: RunningApp, state: PacksState, language: Language): Promise<void> {
  if (state === 'empty') return
  const { page, dataFolder } = running
  const station = publishers.station(language)
  const first = await courseFile(dataFolder, '1.typack', smallCourseFiles('1.0.0'), station)
  const second = await courseFile(dataFolder, '2.typack', smallCourseFiles('2.0.0'), station)
  const choose = (file: string) => chooseFile(running, file, language)
  const isHere = (await versionHere(page)) !== undefined
  if (state === 'added' && isHere) throw new Error('the course is there already, and would not be shown as added')
  if (state === 'refused') {
    const broken = {
      ...smallCourseFiles('1.0.0'),
      'media/yard.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>',
    }
    return choose(await courseFile(dataFolder, 'broken.typack', broken))
  }
  if (state === 'unsigned') return choose(await courseFile(dataFolder, 'u.typack', smallCourseFiles('1.0.0')))
  if (state === 'new') return choose(first)
  if (!isHere) {
    await choose(first)
    await accept(page, language, 'new')
  }
  if (state === 'added') return undefined
  if (state === 'update') return choose(second)
  if (state === 'publisher')
    return choose(await courseFile(dataFolder, 's.typack', smallCourseFiles('2.0.0'), publishers.stranger(language)))
  if (state === 'older') {
    await choose(second)
    await accept(page, language, 'newer')
    return choose(first)
  }
  await page.getByRole('navigation').first().getByRole('link', { name: texts[language]['nav.learn'] }).click()
  await goTo(page, '/packs')
  return expect(page.getByRole('heading', { name: smallCourse.title[language] })).toBeVisible()
}

/** Removes every course that was added. */
export async function removeCourses(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const must = <T>(reply: { readonly ok: true; readonly value: T } | { readonly ok: false }) => {
      if (!reply.ok) throw new Error(JSON.stringify(reply))
      return reply.value
    }
    for (const { pack, imported } of must(await window.tianye['imports:list']()))
      if (imported !== null) must(await window.tianye['imports:remove']({ pack }))
  })
}

/** Which version of the small course the app has. */
function versionHere(page: Page): Promise<string | undefined> {
  return page.evaluate(async (id) => {
    const reply = await window.tianye['imports:list']()
    if (!reply.ok) throw new Error(JSON.stringify(reply))
    return reply.value.find(({ pack }) => pack === id)?.version
  }, smallCourse.id)
}
