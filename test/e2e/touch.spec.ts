import { type CDPSession, expect, type Locator, test } from '@playwright/test'
import type { Answer } from '#contract/question-view.ts'
import { texts } from '#renderer/strings/texts.ts'
import { mixedAnswers } from '../helpers/prepare-screens.ts'
import { begun, openModel } from '../helpers/reader-page.ts'

/** A finger on the middle of something and off again. */
async function tap(session: CDPSession, wanted: Locator): Promise<void> {
  await wanted.scrollIntoViewIfNeeded()
  const box = await wanted.boundingBox()
  if (box === null) throw new Error('nothing to tap')
  const point = { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) }
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] })
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

/** Answers the question that has the screen to itself by fingers alone; a text comes from the keyboard on the screen. */
async function answerByTouch(session: CDPSession, card: Locator, answer: Answer): Promise<void> {
  const page = card.page()
  switch (answer.type) {
    case 'single':
    case 'true-false':
    case 'multiple':
      for (const id of answer.type === 'multiple' ? answer.choices : [answer.choice])
        await tap(session, card.locator(`[data-option="${id}"]`))
      return
    case 'ordering':
      for (const [place, id] of answer.order.entries()) {
        const lines = card.locator('[data-item]')
        const now = () =>
          lines.evaluateAll((all, one) => all.findIndex((line) => line.getAttribute('data-item') === one), id)
        for (let at = await now(); at > place; at -= 1) {
          await tap(session, card.locator(`[data-item="${id}"] button`).first())
          await expect(lines.nth(at - 1)).toHaveAttribute('data-item', id)
        }
      }
      return
    case 'matching':
      for (const { left, right } of answer.pairs) {
        await tap(session, card.locator(`[data-left="${left}"] button`))
        await tap(session, page.locator(`[role="option"][data-key="${right}"]`))
        await expect(page.getByRole('option')).toHaveCount(0)
      }
      return
    case 'numeric':
    case 'short':
    case 'open':
      await tap(session, card.getByRole('textbox'))
      await expect(card.getByRole('textbox')).toBeFocused()
      await page.keyboard.insertText(answer.text)
      return
    default:
      answer satisfies never
  }
}

test('every type of question is answered by touch alone', async () => {
  test.setTimeout(120_000)
  const { page, quit } = await begun('zh-CN')
  const session = await page.context().newCDPSession(page)
  await page.evaluate(() => {
    const kinds = new Set<string>()
    window.addEventListener('pointerdown', ({ pointerType }) => {
      kinds.add(pointerType)
      document.documentElement.setAttribute('data-pointers', [...kinds].join(' '))
    })
  })
  for (const [question, answer] of Object.entries(mixedAnswers)) {
    await openModel(page, `/questions/${question}`, `[data-question="${question}"]`)
    const card = page.locator(`[data-question="${question}"]`)
    await answerByTouch(session, card, answer)
    const confirm = card.getByRole('button', { name: texts['zh-CN']['question.confirm'] })
    await expect(confirm).toBeEnabled()
    await tap(session, confirm)
    await expect(card.locator('[data-verdict]').first()).toBeVisible()
  }
  await expect(page.locator('html')).toHaveAttribute('data-pointers', 'touch')
  await quit()
})
