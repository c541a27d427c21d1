import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { languages } from '#contract/language.ts'
import { texts } from '#renderer/strings/texts.ts'
import { beginLearning } from '../helpers/begin-learning.ts'
import { launchApp, newDataFolder } from '../helpers/launch-app.ts'
import { libraryBank } from '../helpers/library-module.ts'

const place = { pack: 'empowerment-practice', module: 'examination' } as const
const questions = libraryBank(place.pack, place.module, 'en').questions
/** The whole bank, or one of its two forms. */
const asked = questions.some(({ form }) => form !== null) ? questions.length / 2 : questions.length
const pictures = join(import.meta.dirname, '..', '..', 'out', 'screens')

for (const language of languages) {
  test(`in ${language}: the examination is begun, its questions come, and after three attempts there is a wait`, async () => {
    const { page, quit } = await launchApp({ dataFolder: newDataFolder(), systemLanguage: language })
    const t = texts[language]
    await beginLearning(page, 'Ann')
    await page.evaluate(() => {
      location.hash = '/learn/empowerment-practice/examination'
    })
    await expect(page.locator('[data-question]')).toHaveCount(0)
    await page.getByRole('button', { name: t['examination.begin'] }).click()
    await expect(page.locator('[data-question]')).toHaveCount(asked)
    await expect(page.getByRole('button', { name: t['examination.begin'] })).toHaveCount(0)

    await page.evaluate(
      async ({ pack, module, lang }) => {
        const api = window.tianye
        const listed = await api['learners:list']()
        const learner = listed.ok ? (listed.value[0]?.learner ?? '') : ''
        for (let turn = 0; turn < 3; turn += 1) {
          const begun = await api['attempts:resume']({ learner, pack, module, language: lang })
          if (!begun.ok) throw new Error(begun.error.code)
          await api['attempts:submit']({ learner, attempt: begun.value.attempt, language: lang })
        }
      },
      { ...place, lang: language },
    )
    await page.reload()
    await page.waitForSelector('html[data-ready="true"]')
    await expect(page.getByText(t['examination.waits.text'])).toBeVisible()
    await expect(page.locator('[data-question]')).toHaveCount(0)
    await expect(page.getByRole('button', { name: t['examination.begin'] })).toHaveCount(0)
    await page.screenshot({ path: join(pictures, `examination-waits-${language}.png`) })
    await quit()
  })
}
