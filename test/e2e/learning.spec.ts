import { expect, type Page, test } from '@playwright/test'
import { type Language, languages } from '#contract/language.ts'
import type { TextId } from '#renderer/strings/en.ts'
import { texts } from '#renderer/strings/texts.ts'
import { beginLearning } from '../helpers/begin-learning.ts'
import { launchApp, newDataFolder } from '../helpers/launch-app.ts'
import { everybody, goOnAs, learnerOfOwn, oneStart, openAnew } from '../helpers/one-start.ts'
import { mixedAnswers } from '../helpers/prepare-screens.ts'
import { cutOff, model, names, open } from '../helpers/reader-page.ts'
import { takeSize } from '../helpers/take-look.ts'

/** The text of a button or link, without places to fill. */
function say(language: Language, id: TextId): string {
  return texts[language][id]
}

/** Opens a question on its own screen and waits until it can be answered. */
async function openQuestion(page: Page, question: string) {
  await open(page, `${model}/questions/${question}`)
  const card = page.locator(`[data-question="${question}"]`)
  await card.waitFor()
  return card
}

test('in both languages: read, answer every type, hand in, see feedback, quit, reopen, all there', async () => {
  test.setTimeout(240_000)
  const dataFolder = newDataFolder()
  const first = await launchApp({ dataFolder, systemLanguage: 'zh-CN' })
  const { page } = first
  await page.getByRole('button', { name: say('zh-CN', 'learners.new.first') }).click()
  await expect(page.getByText(say('zh-CN', 'learners.purpose.missing'))).toBeVisible()
  await expect(page.getByText(say('zh-CN', 'learners.new.empty'))).toBeVisible()
  const handedIn = []
  for (const language of languages) {
    await openAnew(first, language, '/who')
    await beginLearning(page, names[language])
    handedIn.push({ language, ...(await readAndAnswer(page, language)) })
  }
  await first.quit()

  const second = await launchApp({ dataFolder, systemLanguage: 'zh-CN' })
  for (const { language, ...attempt } of handedIn) {
    await goOnAs(second, language, names[language])
    await findsAttempt(second.page, language, attempt)
  }
  await second.quit()
})

/** An attempt that was handed in: where its result stands, and what was read there. */
type HandedIn = { readonly address: string; readonly result: string }

/** From Today, where a learner of this language has just begun, to the result of the model module. */
async function readAndAnswer(page: Page, language: Language): Promise<HandedIn> {
  const t = (id: TextId) => say(language, id)
  // Reading: from Today into the module, page by page, by a link of the contents, with notes.
  await page
    .getByRole('link', { name: t('course.next.begin').split('{')[0] ?? '' })
    .first()
    .click()
  await expect(page.locator('article[data-page="start"]')).toBeVisible()
  await open(page, model)
  await expect(page.locator('article[data-page="start"]')).toBeVisible()
  await page
    .getByRole('navigation', { name: t('reader.steps') })
    .getByRole('link')
    .click()
  await expect(page.locator('[data-page="polite-yes"] h2')).toBeFocused()
  await page
    .getByRole('navigation', { name: t('reader.contents') })
    .getByRole('link')
    .nth(2)
    .click()
  await expect(page.locator('[data-page="three-places"] h2')).toBeFocused()
  await page.locator('sup [role="button"]').first().click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  // An answer begun in the text stays while pages are turned and while the language changes.
  await open(page, `${model}?page=polite-yes`)
  const inText = page.locator('[data-question="why-yes"]')
  const option = inText.locator('[data-option="one-answer"]')
  await option.click()
  await open(page, `${model}?page=monday`)
  await open(page, `${model}?page=polite-yes`)
  await expect(option.getByRole('radio')).toBeChecked()
  await open(page, '/settings')
  await page
    .locator(`[lang="${other(language)}"]`)
    .last()
    .click()
  await expect(page.locator('html')).toHaveAttribute('lang', other(language))
  await open(page, `${model}?page=polite-yes`)
  await expect(option.getByRole('radio')).toBeChecked()
  await open(page, '/settings')
  await page.locator(`[lang="${language}"]`).last().click()
  await expect(page.locator('html')).toHaveAttribute('lang', language)

  // Single choice by keys alone.
  let card = await openQuestion(page, 'why-yes')
  await page.keyboard.press('2')
  await expect(card.locator('[data-option="one-answer"]').getByRole('radio')).toBeChecked()
  // The verdict has the focus as soon as it is there, and takes it from nobody who has gone on.
  await card.evaluate((element) => {
    const focused = new Promise((done) => {
      new MutationObserver((_, watch) => {
        if (element.querySelector('[data-verdict]') === null) return
        watch.disconnect()
        done(document.activeElement?.tagName)
      }).observe(element, { childList: true, subtree: true })
    })
    Reflect.set(globalThis, 'focusedAtOnce', focused)
  })
  await page.keyboard.press('Enter')
  await expect(card.locator('[data-verdict]')).toBeVisible()
  expect(await page.evaluate(() => Reflect.get(globalThis, 'focusedAtOnce') as Promise<string>)).toBe('OUTPUT')
  await expect(card.locator('output')).toBeFocused()
  await expect(card.locator('output')).toContainText(t('verdict.right'))
  await expect(card.getByRole('radio')).toHaveCount(0)

  card = await openQuestion(page, 'warm-survey')
  await expect(card.getByRole('button', { name: t('question.confirm') })).toBeDisabled()
  await card.locator('[data-option="true"]').click()
  await card.getByRole('button', { name: t('question.confirm') }).click()
  await expect(card.locator('output')).toContainText(t('verdict.wrong'))
  await expect(card.locator('[data-option="false"]')).toContainText(t('question.only'))

  card = await openQuestion(page, 'may-lines')
  for (const id of ['names', 'price']) await card.locator(`[data-option="${id}"]`).click()
  await card.getByRole('button', { name: t('question.confirm') }).click()
  await expect(card.locator('output')).toContainText(t('verdict.wrong'))
  await expect(card.locator('[data-option="decides"]')).toContainText(t('question.missed'))

  card = await openQuestion(page, 'place-by-line')
  const confirm = card.getByRole('button', { name: t('question.confirm') })
  for (const left of ['carry', 'balanced', 'cart']) {
    await expect(confirm).toBeDisabled()
    await card.locator(`[data-left="${left}"] button`).click()
    const right = { carry: 'neighbour', balanced: 'inspector', cart: 'collaborator' }[left] ?? ''
    await page.locator(`[role="option"][data-key="${right}"]`).click()
  }
  await confirm.click()
  await expect(card.locator('output')).toContainText(t('verdict.partly'))

  // Ordering by keyboard; the place is read out.
  card = await openQuestion(page, 'ask-tell-ask')
  // Whoever goes on before the next frame keeps the place they went to; the line that moved does not take the focus back.
  await card.locator('[data-item] button').last().press('Alt+ArrowUp')
  const upper = card.locator('[data-item] button').first()
  await upper.evaluate(async (element) => {
    const key = new KeyboardEvent('keydown', { key: 'ArrowUp', altKey: true, bubbles: true })
    document.activeElement?.dispatchEvent(key)
    await Promise.resolve()
    element.focus()
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame)
  })
  await expect(upper).toBeFocused()
  const wanted = ['known', 'tell', 'leave', 'meaning', 'agree']
  for (const [place, id] of wanted.entries()) {
    const up = card.locator(`[data-item="${id}"] button`).first()
    for (let step = 0; step < wanted.length; step += 1) {
      const now = await card.locator('[data-item]').evaluateAll((all, one) => {
        return all.findIndex((line) => line instanceof HTMLElement && line.dataset['item'] === one)
      }, id)
      if (now === place) break
      await up.focus()
      await page.keyboard.press('Alt+ArrowUp')
      await expect(card.locator('[data-item]').nth(now - 1)).toHaveAttribute('data-item', id)
    }
  }
  await card.getByRole('button', { name: t('question.confirm') }).click()
  await expect(card.getByText(t('solution.order'), { exact: true })).toBeVisible()

  card = await openQuestion(page, 'july-share')
  await card.getByRole('textbox').fill('15')
  await page.keyboard.press('Enter')
  await expect(card.locator('output').last()).toContainText(t('verdict.right'))

  card = await openQuestion(page, 'name-the-record')
  await card.getByRole('textbox').fill('访谈提纲')
  // Enter that picks a word of an input method is not an answer.
  await card.getByRole('textbox').dispatchEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true })
  await expect(card.getByRole('textbox')).toHaveValue('访谈提纲')
  await page.keyboard.press('Enter')
  await expect(card.locator('output').last()).toContainText(t('verdict.wrong'))

  // Handing in with questions open asks first.
  await page.getByRole('button', { name: t('handIn.action') }).click()
  await page.getByRole('button', { name: t('handIn.ask.back') }).click()
  await page.getByRole('button', { name: t('handIn.action') }).click()
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: t('handIn.ask.go') })
    .click()
  await expect(page.getByText(t('result.notPassed'), { exact: true })).toBeVisible()
  return { address: await page.evaluate(() => location.hash), result: await page.locator('main').innerText() }
}

/** Everything that was handed in is found again, and reads as it did. */
async function findsAttempt(page: Page, language: Language, { address, result }: HandedIn): Promise<void> {
  const t = (id: TextId) => say(language, id)
  await expect(page.getByText(names[language], { exact: true })).toBeVisible()
  await open(page, '/learn')
  await page.getByRole('link', { name: t('attempts.title') }).click()
  await page.getByRole('main').getByRole('listitem').getByRole('link').click()
  await expect(page.getByText(t('result.notPassed'), { exact: true })).toBeVisible()
  expect(await page.evaluate(() => location.hash)).toBe(address)
  await expect.poll(() => page.locator('main').innerText()).toBe(result)
  for (const question of Object.keys(mixedAnswers).filter((id) => id !== 'luo-next')) {
    await open(page, `${address.slice(1)}/${question}`)
    await expect(page.locator(`[data-question="${question}"] [data-verdict]`)).toBeVisible()
  }
  await expect(page.locator('[data-item], [data-option]').first()).toHaveAttribute('data-option', 'known')
}

test.describe('in one start', () => {
  const start = oneStart(() => launchApp({ dataFolder: newDataFolder() }))

  test('who is learning is asked where several do, and can be changed at the foot of the rail', async () => {
    const running = await start()
    const { page } = running
    const [one, another] = ['Ann at the rail', 'Ben at the rail'] as const
    await learnerOfOwn(running, 'en', one)
    await page.getByRole('link', { name: one }).click()
    await page.locator('[data-purpose="student"]').click()
    await page.getByRole('textbox').fill(another)
    await page.getByRole('button', { name: say('en', 'learners.new.action') }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(another)
    await page.reload()
    await page.waitForSelector('html[data-ready="true"]')
    await expect(page.getByRole('heading', { level: 1, name: say('en', 'learners.title') })).toBeVisible()
    await (await everybody(page)).filter({ hasText: one }).last().click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(one)
  })

  test('at twice the text size on a small window nothing is cut off', async () => {
    const running = await start()
    const { page, app } = running
    await learnerOfOwn(running, 'en', 'A name so long that it has to be broken somewhere, Maximiliana-Theodora')
    await takeSize(app, page, 1024, 700)
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%'
    })
    for (const path of ['/', '/who', '/learn', `${model}?page=three-places`, `${model}/questions/ask-tell-ask`]) {
      await open(page, path)
      await page.locator('main h1').waitFor()
      expect(await cutOff(page), path).toBeLessThanOrEqual(0)
    }
  })
})

function other(language: Language): Language {
  return language === 'en' ? 'zh-CN' : 'en'
}
