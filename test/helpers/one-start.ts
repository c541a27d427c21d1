import { expect, type Locator, type Page, test } from '@playwright/test'
import type { Language } from '#contract/language.ts'
import type { RunningApp } from './launch-app.ts'

/**
 * One start of the app for the tests of the file or the describe that calls this: one worker takes them in turn, and the first that asks
 * starts it. A failure ends it with its worker, and the next test begins another. So each test stands on its own: it takes the page by
 * {@link openAnew} and a learner by {@link learnerOfOwn}, and counts on nothing that another has left.
 */
export function oneStart<App extends RunningApp>(launch: () => Promise<App>): () => Promise<App> {
  let started: Promise<App> | null = null
  test.describe.configure({ mode: 'default' })
  test.afterAll(async () => {
    await (await started)?.app.close()
  })
  return () => {
    started ??= launch()
    return started
  }
}

/** Opens the page anew, in a language and at an address: nothing that another test left in it is there. */
export async function openAnew({ page }: RunningApp, language: Language, path = '/'): Promise<void> {
  await page.evaluate(
    async ({ address, lang }) => {
      await window.tianye['settings:change']({ language: lang })
      location.hash = address
    },
    { address: path, lang: language },
  )
  await page.reload()
  await page.waitForSelector('html[data-ready="true"]')
  await expect(page.locator('html')).toHaveAttribute('lang', language)
}

/** Makes a learner of this name, and opens the page anew with that one at work. Gives the id. */
export async function learnerOfOwn(running: RunningApp, language: Language, name: string): Promise<string> {
  const learner = await running.page.evaluate(async (as) => {
    const reply = await window.tianye['learners:create']({ name: as })
    if (!reply.ok) throw new Error(JSON.stringify(reply))
    return reply.value.learner
  }, name)
  await goOnAs(running, language, name)
  return learner
}

/** Opens the page anew and goes on as the learner of this name, the newest if there are several. */
export async function goOnAs(running: RunningApp, language: Language, name: string): Promise<void> {
  await openAnew(running, language, '/who')
  const people = await everybody(running.page)
  await people.filter({ hasText: name }).last().click()
  await expect(running.page.getByRole('heading', { level: 1 })).toContainText(name)
}

/** The buttons of all who learn here, the newest last, on the screen that asks who it is; waits until they are all drawn. */
export async function everybody(page: Page): Promise<Locator> {
  const people = page.locator('main li button')
  await expect(people).toHaveCount((await learnersOf(page)).length)
  return people
}

/** The id of the learner of this name, the newest if there are several. Throws when there is none. */
export async function learnerNamed(page: Page, name: string): Promise<string> {
  const found = (await learnersOf(page)).findLast((one) => one.name === name)
  if (found === undefined) throw new Error(`nobody here is called ${name}`)
  return found.learner
}

function learnersOf(page: Page) {
  return page.evaluate(async () => {
    const reply = await window.tianye['learners:list']()
    if (!reply.ok) throw new Error(JSON.stringify(reply))
    return reply.value.map(({ learner, name }) => ({ learner, name }))
  })
}

/** Goes to an address within the page, as a link leads there, and waits for nothing. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((address) => {
    location.hash = address
  }, path)
}

/** Gives what the app logs from now on, one object a line. */
export function logFromNow({ readLog }: RunningApp): RunningApp['readLog'] {
  const before = readLog().length
  return () => readLog().slice(before)
}
