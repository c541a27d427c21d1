import { expect, type Page } from '@playwright/test'
import type { Language } from '#contract/language.ts'
import { texts } from '#renderer/strings/texts.ts'
import { beginLearning } from './begin-learning.ts'
import { launchApp, newDataFolder, type RunningApp } from './launch-app.ts'
import { goTo } from './one-start.ts'

/** Address of the module in which every kind of box and question stands. */
export const model = '/learn/empowerment-practice/collaborator-not-expert'

/** A learner's name in each language. */
export const names = { en: 'Wang Xiaomei', 'zh-CN': '王小梅' } as const

/** Opens an address, and waits until its screen stands and nothing is on its way. */
export async function open(page: Page, path: string): Promise<void> {
  await goTo(page, path)
  await expect(page.locator(`main[data-at="${path}"], main[data-at^="${path}?"]`)).toBeVisible()
  await expect(page.locator('[data-waiting]')).toHaveCount(0)
}

/** Opens a part of the model module, wherever the page was. */
export async function openModel(page: Page, path: string, wanted: string): Promise<void> {
  await open(page, `${model}${path}`)
  await page.locator(wanted).first().waitFor()
}

/** The other language, by the tools of the reader; what is on screen stays. */
export async function switchTo(page: Page, from: Language, to: Language): Promise<void> {
  await page.getByRole('button', { name: texts[from]['reader.view'] }).click()
  const dialog = page.getByRole('dialog')
  await dialog.locator(`[lang="${to}"]`).click()
  await expect(page.locator('html')).toHaveAttribute('lang', to)
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
}

/** The paragraph at the top of what is in view, by its place among those of the page. */
export function topParagraph(page: Page): Promise<number> {
  return page.evaluate(() => {
    const top = document.querySelector('main')?.getBoundingClientRect().top ?? 0
    const blocks = [...document.querySelectorAll('article p, article li, article h2, article h3')]
    const shown = blocks.filter((block) => block.closest('[data-question], [data-apart]') === null)
    return shown.findIndex((block) => block.getBoundingClientRect().bottom > top + 65)
  })
}

/** Scrolls until a paragraph stands near the top, as a wheel would. */
export async function scrollTo(page: Page, selector: string): Promise<void> {
  await page
    .locator(selector)
    .first()
    .evaluate((block) => {
      const main = block.closest('main')
      if (main !== null) main.scrollTop += block.getBoundingClientRect().top - main.getBoundingClientRect().top - 64
    })
}

/** Selects words of the first paragraph that a selector names, as by the mouse. */
export async function selectWords(page: Page, selector: string, words: string): Promise<void> {
  await page.locator(selector).first().waitFor()
  await page.evaluate(
    ({ where, what }) => {
      const walker = document.createTreeWalker(document.querySelector(where) ?? document, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const start = node.textContent?.indexOf(what) ?? -1
        if (start < 0) continue
        document.getSelection()?.setBaseAndExtent(node, start, node, start + what.length)
        document.dispatchEvent(new PointerEvent('pointerup'))
        return
      }
    },
    { where: selector, what: words },
  )
}

/** The words that are painted as marked. */
export function painted(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => [...(CSS.highlights.get('tianye-mark') ?? [])].map(String))
}

/** The app with one learner, at work. */
export async function begun(language: Language): Promise<RunningApp> {
  const running = await launchApp({ dataFolder: newDataFolder(), systemLanguage: language })
  await beginLearning(running.page, names[language])
  return running
}

/** How much of a screen is cut off at the side, in px; nothing at 0 or below. */
export function cutOff(page: Page): Promise<number> {
  return page.evaluate(() => {
    const main = document.querySelector('main')
    return Math.max(
      document.documentElement.scrollWidth - innerWidth,
      (main?.scrollWidth ?? 0) - (main?.clientWidth ?? 0),
    )
  })
}
