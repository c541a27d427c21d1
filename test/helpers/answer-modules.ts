import type { Page } from '@playwright/test'
import type { Language } from '#contract/language.ts'
import { moduleAnswers } from './right-answers.ts'

/**
 * Reads these modules of a shipped course whole, answers every question of theirs rightly and hands in, through the bridge, which is the
 * same to the record. The page is opened anew afterwards.
 */
export async function answerModules(
  page: Page,
  pack: string,
  modules: readonly string[],
  language: Language,
): Promise<void> {
  const answers = Object.fromEntries(modules.map((module) => [module, moduleAnswers(pack, module, language)]))
  await page.evaluate(
    async ({ course, all, lang }) => {
      const must = <T>(reply: { readonly ok: true; readonly value: T } | { readonly ok: false }) => {
        if (!reply.ok) throw new Error(JSON.stringify(reply))
        return reply.value
      }
      const api = window.tianye
      const learner = must(await api['learners:list']())[0]?.learner ?? ''
      for (const [module, right] of Object.entries(all)) {
        const place = { learner, pack: course, module }
        const { pages } = must(await api['modules:open']({ ...place, language: lang }))
        for (const { id } of pages) must(await api['modules:read-page']({ ...place, page: id, activeMs: 60_000 }))
        const { attempt, questions } = must(await api['attempts:resume']({ ...place, language: lang }))
        for (const { question: asked } of questions) {
          const answer = right[asked.id]
          if (answer === undefined) throw new Error(`no answer to ${asked.id}`)
          must(
            await api['attempts:answer']({
              learner,
              attempt,
              question: asked.id,
              language: lang,
              answer,
              activeMs: 30_000,
            }),
          )
        }
        must(await api['attempts:submit']({ learner, attempt, language: lang }))
      }
    },
    { course: pack, all: answers, lang: language },
  )
  await page.reload()
  await page.waitForSelector('html[data-ready="true"]')
}
