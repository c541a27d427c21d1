import { expect, type Page } from '@playwright/test'
import type { Language } from '#contract/language.ts'
import type { Answer } from '#contract/question-view.ts'
import { texts } from '#renderer/strings/texts.ts'
import { answerByKeys, enter } from './keyboard.ts'

/**
 * From a module or a paper whose questions are open to its result: answers them one by one and hands in, by keyboard alone. Passes where
 * the answers do.
 */
export async function answerOneByOne(
  page: Page,
  answers: Readonly<Record<string, Answer>>,
  count: number,
  language: Language,
): Promise<void> {
  const t = texts[language]
  await enter(page, page.getByRole('link', { name: t['reader.oneByOne'] }))
  for (let at = 1; at <= count; at += 1) {
    const shown = page.locator('[data-question]')
    await shown.waitFor()
    const question = (await shown.getAttribute('data-question')) ?? ''
    const answer = answers[question]
    if (answer === undefined) throw new Error(`no answer to ${question}`)
    await answerByKeys(page, question, answer, t['question.confirm'])
    if (at === count) break
    await enter(page, page.getByRole('navigation', { name: t['question.steps'] }).getByRole('link').last())
    await expect(page.locator(`[data-question="${question}"]`)).toHaveCount(0)
  }
  await enter(page, page.getByRole('button', { name: t['handIn.action'] }))
  await expect(page.getByText(t['result.passed'], { exact: true })).toBeVisible()
}
