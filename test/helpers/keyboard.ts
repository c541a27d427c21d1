import { expect, type Locator, type Page } from '@playwright/test'
import type { Answer } from '#contract/question-view.ts'

/** Goes on with Tab until something has the focus; fails when it is never reached. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  // Asked of the element itself, which is looked up again only when it was drawn anew: each question is one message to the page.
  let element = await wanted.elementHandle()
  for (let step = 0; step < 120; step += 1) {
    let state = await element?.evaluate(focusState)
    if (state === 'gone') {
      element = await wanted.elementHandle()
      state = await element?.evaluate(focusState)
    }
    if (state === 'focused') return
    await page.keyboard.press('Tab')
  }
  await expect(wanted, 'reached by Tab').toBeFocused()
}

function focusState(element: Element): 'focused' | 'elsewhere' | 'gone' {
  if (!element.isConnected) return 'gone'
  return element === document.activeElement ? 'focused' : 'elsewhere'
}

/** Goes to something with Tab and presses Enter. */
export async function enter(page: Page, wanted: Locator): Promise<void> {
  await tabTo(page, wanted)
  await page.keyboard.press('Enter')
}

/** Answers the question that has the screen to itself and confirms it, by keyboard alone. */
export async function answerByKeys(page: Page, question: string, answer: Answer, confirm: string): Promise<void> {
  const card = page.locator(`[data-question="${question}"]`)
  await card.waitFor()
  const done = card.getByRole('button', { name: confirm })
  switch (answer.type) {
    case 'single':
    case 'true-false':
    case 'multiple':
      for (const choice of answer.type === 'multiple' ? answer.choices : [answer.choice]) {
        const shown = await card
          .locator('[data-option]')
          .evaluateAll((all) => all.map((one) => one.getAttribute('data-option')))
        await page.keyboard.press(String(shown.indexOf(choice) + 1))
      }
      await expect(done).toBeEnabled()
      await page.keyboard.press('Enter')
      break
    case 'open':
      await tabTo(page, card.getByRole('textbox'))
      await page.keyboard.type(answer.text)
      await enter(page, done)
      break
    case 'numeric':
    case 'short':
      await tabTo(page, card.getByRole('textbox'))
      await page.keyboard.type(answer.text)
      await page.keyboard.press('Enter')
      break
    case 'ordering':
      for (const [place, id] of answer.order.entries()) await moveUpTo(page, card, id, place)
      await enter(page, done)
      break
    case 'matching':
      for (const { left, right } of answer.pairs) {
        await enter(page, card.locator(`[data-left="${left}"] button`))
        const wanted = page.locator(`[role="option"][data-key="${right}"]`)
        await wanted.waitFor()
        for (let step = 0; step < 20 && (await wanted.getAttribute('data-focused')) === null; step += 1) {
          await page.keyboard.press('ArrowDown')
        }
        await page.keyboard.press('Enter')
        await expect(page.getByRole('option')).toHaveCount(0)
      }
      await enter(page, done)
      break
    default:
      answer satisfies never
  }
  await expect(card.locator('[data-verdict]').first()).toBeVisible()
}

async function moveUpTo(page: Page, card: Locator, id: string, place: number): Promise<void> {
  const lines = card.locator('[data-item]')
  const now = () => lines.evaluateAll((all, one) => all.findIndex((line) => line.getAttribute('data-item') === one), id)
  if ((await now()) === place) return
  await tabTo(page, card.locator(`[data-item="${id}"] button`).first())
  // As fast as they come: the line that moves keeps the focus.
  for (let at = await now(); at > place; at -= 1) await page.keyboard.press('Alt+ArrowUp')
  await expect(lines.nth(place)).toHaveAttribute('data-item', id)
}
