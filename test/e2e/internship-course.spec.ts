import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { evaluationTexts } from '#contract/messages/evaluation-texts.ts'
import type { TextId } from '#renderer/strings/en.ts'
import { texts } from '#renderer/strings/texts.ts'
import { answerModules } from '../helpers/answer-modules.ts'
import { answerOneByOne } from '../helpers/answer-one-by-one.ts'
import { beginLearning } from '../helpers/begin-learning.ts'
import { launchApp, newDataFolder } from '../helpers/launch-app.ts'
import { libraryManifest, libraryModule } from '../helpers/library-module.ts'
import { examinationAnswers, moduleAnswers } from '../helpers/right-answers.ts'
import { answerSaveDialog, readPaper } from '../helpers/saved-paper.ts'

// The other shipped course is taken to its record in `journey.spec.ts`.
const pack = 'rural-internship'
const language = 'zh-CN'
const t = (id: TextId) => texts[language][id]

test('the internship course from its first module to a record, every question answered by its key', async () => {
  test.setTimeout(120_000)
  const { modules, title, credit } = libraryManifest(pack)
  const name = '王小梅'
  const { page, app, quit } = await launchApp({ dataFolder: newDataFolder(), systemLanguage: language })
  const open = (address: string) =>
    page.evaluate((hash) => {
      location.hash = hash
    }, address)
  await beginLearning(page, name)

  // Modules are taken in order: before the last of them was read nobody begins the examination.
  const last = modules.at(-1) ?? ''
  await answerModules(page, pack, modules.slice(0, -1), language)
  await open(`/learn/${pack}`)
  await expect(page.getByText(`共 ${modules.length} 个单元，读完 ${modules.length - 1} 个`)).toBeVisible()
  await expect(page.getByRole('link', { name: t('course.next.examination') })).toHaveCount(0)
  await open(`/learn/${pack}/examination`)
  await expect(page.getByText(t('beginning.after').split('{')[0] ?? '')).toBeVisible()
  await expect(page.getByRole('button', { name: t('examination.begin') })).toHaveCount(0)

  // The last module by hand: the exercise says how long it takes, every page is opened and every question answered.
  await open(`/learn/${pack}/${last}`)
  const pages = page.getByRole('navigation', { name: t('reader.contents') }).getByRole('link')
  const { questions, pages: written } = libraryModule(pack, last, language)
  const exercise = written.findIndex(({ nodes }) => JSON.stringify(nodes).includes('"minutes":45'))
  for (let at = 0; at < written.length; at += 1) {
    await pages.nth(at).click()
    await expect(pages.nth(at)).toHaveAttribute('aria-current', 'page')
    if (at === exercise) await expect(page.getByRole('note', { name: '练习，约 45 分钟' })).toBeVisible()
    await page.getByRole('navigation', { name: t('reader.steps') }).scrollIntoViewIfNeeded()
  }
  expect(exercise).toBeGreaterThan(0)
  await answerOneByOne(page, moduleAnswers(pack, last, language), questions.length, language)

  await open(`/learn/${pack}`)
  await page.getByRole('link', { name: t('course.next.examination') }).click()
  await page.getByRole('button', { name: t('examination.begin') }).click()
  await page.locator('[data-question]').first().waitFor()
  const asked = await page.locator('[data-question]').count()
  expect(asked).toBe(30)
  await answerOneByOne(page, examinationAnswers(pack, language), asked, language)

  await page.getByRole('link', { name: t('course.next.evaluate') }).click()
  for (const text of Object.values(evaluationTexts)) {
    const group = page.getByRole('radiogroup', { name: text[language] })
    await group.locator('label', { hasText: '4' }).click()
    await expect(group.getByRole('radio', { name: '4', exact: true })).toBeChecked()
  }
  await page.getByRole('button', { name: t('evaluation.submit') }).click()
  await page.getByRole('textbox', { name: t('statement.name') }).fill(name)
  await page.getByRole('button', { name: t('statement.sign') }).click()

  const file = join(newDataFolder(), 'record.pdf')
  await answerSaveDialog(app, file)
  await page.getByRole('button', { name: t('record.save') }).click()
  await expect(page.getByText(file)).toBeVisible()
  const paper = await readPaper(file)
  expect(paper.verdict.standing).toBe('valid-unknown-issuer')
  expect(paper.signed?.facts).toMatchObject({
    learner: { name },
    pack: { id: pack, title },
    level: 'self-recorded',
    creditMinutes: credit?.minutes.professional,
    modules: modules.map((id) => ({ id })),
    score: { earnedMilliPoints: 30_000, fullMilliPoints: 30_000 },
  })
  await quit()
})
