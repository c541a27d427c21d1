import { expect, type Page, test } from '@playwright/test'
import type { Language } from '#contract/language.ts'
import type { LearnerPurpose } from '#contract/learner-purpose.ts'
import type { TextId } from '#renderer/strings/en.ts'
import { texts } from '#renderer/strings/texts.ts'
import { launchApp, newDataFolder } from '../helpers/launch-app.ts'
import { goTo } from '../helpers/one-start.ts'

const names: Readonly<Record<Language, string>> = { en: 'Wang Xiaomei', 'zh-CN': '王小梅' }
const ownNames: Readonly<Record<Language, string>> = { en: 'English', 'zh-CN': '简体中文' }

/** Presses Tab until the focus is on what the selector finds; what a keyboard alone cannot reach fails. */
async function tabTo(page: Page, selector: string): Promise<void> {
  const place = page.locator(selector)
  for (let step = 0; step < 20; step += 1) {
    if (await place.evaluate((element) => element.contains(document.activeElement))) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${selector} is not reached by Tab`)
}

function heading(page: Page) {
  return page.getByRole('heading', { level: 1 })
}

async function reload(page: Page): Promise<void> {
  await page.reload()
  await page.waitForSelector('html[data-ready="true"]')
}

for (const [system, chosen, purpose, steps] of [
  ['zh-CN', 'en', 'student', 0],
  ['en', 'zh-CN', 'instructor', 2],
] as const satisfies readonly (readonly [Language, Language, LearnerPurpose, number])[]) {
  test(`from a system in ${system} to ${chosen}, as ${purpose}, by keyboard alone; ${chosen === 'en' ? 'a reload and a restart keep' : 'a reload keeps'} all of it`, async () => {
    const dataFolder = newDataFolder()
    const t = (id: TextId) => texts[chosen][id]
    const first = await launchApp({ dataFolder, systemLanguage: system })
    const { page } = first

    // The system's language is chosen beforehand; the other one is taken up as soon as it is chosen.
    await expect(heading(page)).toHaveText(texts[system]['learners.first.title'])
    await expect(page.getByRole('radio', { name: ownNames[system] })).toBeChecked()
    await expect(page.getByRole('radio', { name: ownNames[chosen] })).not.toBeChecked()
    await expect(page.locator('[data-purpose] input:checked')).toHaveCount(0)
    await tabTo(page, 'main [role="radiogroup"]:has([lang])')
    await page.keyboard.press(chosen === 'en' ? 'ArrowLeft' : 'ArrowRight')
    await expect(heading(page)).toHaveText(t('learners.first.title'))
    await expect(page.locator('html')).toHaveAttribute('lang', chosen)

    // Nothing is made of an incomplete form; what is missing is said, and the focus goes there.
    await tabTo(page, 'main input[type="text"]')
    await page.keyboard.press('Enter')
    await expect(page.getByText(t('learners.purpose.missing'))).toBeVisible()
    await expect(page.getByText(t('learners.new.empty'))).toBeVisible()
    await expect(page.locator('[data-purpose="student"] input')).toBeFocused()
    await page.keyboard.press('Space')
    for (let step = 0; step < steps; step += 1) await page.keyboard.press('ArrowDown')
    await expect(page.locator(`[data-purpose="${purpose}"] input`)).toBeChecked()
    await expect(page.getByText(t('learners.purpose.missing'))).toHaveCount(0)
    await tabTo(page, 'main input[type="text"]')
    await page.keyboard.insertText('\u202e')
    await page.keyboard.press('Enter')
    await expect(page.getByText(t('learners.new.odd'))).toBeVisible()
    await page.keyboard.press('Control+A')
    await page.keyboard.insertText(names[chosen])

    // Nothing is lost by looking at the settings meanwhile.
    await goTo(page, '/settings')
    await expect(heading(page)).toHaveText(t('settings.title'))
    await page.evaluate(() => history.back())
    await expect(heading(page)).toHaveText(t('learners.first.title'))
    await expect(page.getByRole('textbox')).toHaveValue(names[chosen])
    await expect(page.locator(`[data-purpose="${purpose}"] input`)).toBeChecked()
    await tabTo(page, 'main input[type="text"]')
    await page.keyboard.press('Enter')

    // Today says by purpose what the course is, and the one main step leads into it.
    await expect(heading(page)).toContainText(names[chosen])
    await expect(page.getByText(t(`today.lead.${purpose}`))).toBeVisible()
    await expect(page.getByRole('heading', { name: t(`today.${purpose}.title`) })).toBeVisible()
    const start = page
      .getByRole('main')
      .getByRole('link', { name: t('course.next.begin').split('{')[0] ?? '' })
      .first()
    // What is written for students comes first to them, and last to others.
    const foremost = purpose === 'student' ? 'rural-internship' : 'empowerment-practice'
    await tabTo(page, `main a[href*="/${foremost}/"]`)
    await expect(start).toBeFocused()
    const verify = page.getByRole('main').getByRole('link', { name: t('library.verify') })
    await expect(verify).toHaveCount(purpose === 'instructor' ? 1 : 0)

    await reload(page)
    await expect(page.locator('html')).toHaveAttribute('lang', chosen)
    await expect(heading(page)).toContainText(names[chosen])
    await expect(page.getByText(t(`today.lead.${purpose}`))).toBeVisible()

    // A restart is another start of the program, and once is enough; `settings.spec.ts` has one of Chinese on an English system.
    let later = first
    if (chosen === 'en') {
      await first.quit()
      later = await launchApp({ dataFolder, systemLanguage: system })
    }
    await expect(later.page.locator('html')).toHaveAttribute('lang', chosen)
    await expect(heading(later.page)).toContainText(names[chosen])
    await tabTo(later.page, `main a[href*="/${foremost}/"]`)
    await later.page.keyboard.press('Enter')
    await expect(later.page.locator('article[data-page="start"]')).toBeVisible()

    // The end of the text is not the end of the way: it leads to the questions.
    const contents = later.page.getByRole('navigation', { name: t('reader.contents') })
    await contents.getByRole('link').last().click()
    await later.page.getByRole('link', { name: t('handIn.answer') }).click()
    await expect(later.page.locator('[data-question]').first()).toBeVisible()
    expect(later.readLog().filter(({ level }) => level !== 'info')).toEqual([])
    await later.quit()
  })
}

test('a second profile is asked for purpose and name, not for the language; each keeps its own', async () => {
  const { page, quit } = await launchApp({ dataFolder: newDataFolder() })
  const long = 'Maximiliana-Theodora of a name as long as a name may be, which is eighty letters'
  await page.locator('[data-purpose="worker"]').click()
  await page.getByRole('textbox').fill(long)
  await page.keyboard.press('Enter')
  await expect(heading(page)).toContainText(long)
  await expect(page.getByText(texts.en['today.lead.worker'])).toBeVisible()

  await page.getByRole('link', { name: long }).click()
  await expect(page.getByRole('radio', { name: ownNames['zh-CN'] })).toHaveCount(0)
  await page.getByRole('textbox').fill('Ben')
  await page.keyboard.press('Enter')
  await expect(page.getByText(texts.en['learners.purpose.missing'])).toBeVisible()
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: texts.en['learners.new.action'] }).click()
  await expect(heading(page)).toContainText('Ben')
  await expect(page.getByText(texts.en['today.lead.student'])).toBeVisible()

  await reload(page)
  await expect(heading(page)).toHaveText(texts.en['learners.title'])
  await expect(page.getByRole('listitem')).toContainText([
    texts.en['learners.purpose.worker'],
    texts.en['learners.purpose.student'],
  ])
  await expect(page.getByRole('textbox')).toHaveValue('')
  const beyond = await page.locator('main').evaluate((main) => main.scrollWidth - main.clientWidth)
  expect(beyond, 'px of a long name beyond the screen').toBeLessThanOrEqual(0)
  await page.getByRole('button', { name: long }).click()
  await expect(page.getByText(texts.en['today.lead.worker'])).toBeVisible()
  await quit()
})
