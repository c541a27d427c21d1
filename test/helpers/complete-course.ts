import type { Page } from '@playwright/test'
import { evaluationItems } from '#contract/evaluation-items.ts'
import type { Language } from '#contract/language.ts'
import { attestationTexts } from '#contract/messages/evaluation-texts.ts'
import { examinationAnswers } from './right-answers.ts'

/** The shipped course that tests complete. */
export const coursePack = 'empowerment-practice'

/** Opens every page of these modules of the course through the bridge, and the course anew. */
export async function readModules(page: Page, modules: readonly string[], language: Language): Promise<void> {
  await page.evaluate(
    async ({ pack, read, lang }) => {
      const must = <T>(reply: { readonly ok: true; readonly value: T } | { readonly ok: false }) => {
        if (!reply.ok) throw new Error(JSON.stringify(reply))
        return reply.value
      }
      const api = window.tianye
      const learner = must(await api['learners:list']())[0]?.learner ?? ''
      for (const module of read) {
        const { pages } = must(await api['modules:open']({ learner, pack, module, language: lang }))
        for (const { id } of pages)
          must(await api['modules:read-page']({ learner, pack, module, page: id, activeMs: 60_000 }))
      }
    },
    { pack: coursePack, read: modules, lang: language },
  )
  await page.reload()
  await page.waitForSelector('html[data-ready="true"]')
}

/** How far a course is brought: one module read, all read and the examination passed, or complete. */
export type CourseState = 'begun' | 'examined' | 'complete'

/** Brings the course this far through the bridge, as the page would. */
export async function bringCourse(
  page: Page,
  { learner, name, language, state }: { learner: string; name: string; language: Language; state: CourseState },
): Promise<void> {
  await page.evaluate(
    async ({ pack, who, as, lang, until, answers, items, text }) => {
      const must = <T>(reply: { readonly ok: true; readonly value: T } | { readonly ok: false }) => {
        if (!reply.ok) throw new Error(JSON.stringify(reply))
        return reply.value
      }
      const api = window.tianye
      const course = must(await api['packs:list']({ learner: who, language: lang })).find((one) => one.pack === pack)
      const modules = course?.modules.map(({ module }) => module) ?? []
      for (const module of until === 'begun' ? modules.slice(0, 1) : modules) {
        const { pages } = must(await api['modules:open']({ learner: who, pack, module, language: lang }))
        for (const { id } of pages)
          must(await api['modules:read-page']({ learner: who, pack, module, page: id, activeMs: 60_000 }))
      }
      if (until === 'begun') return
      const place = { learner: who, pack, module: course?.examination?.module ?? '', language: lang }
      const { attempt, questions } = must(await api['attempts:resume'](place))
      for (const { question: asked } of questions) {
        const question = asked.id
        const answer = answers[question]
        if (answer === undefined) throw new Error(`no answer to ${question}`)
        must(
          await api['attempts:answer']({ learner: who, attempt, question, language: lang, answer, activeMs: 30_000 }),
        )
      }
      must(await api['attempts:submit']({ learner: who, attempt, language: lang }))
      if (until === 'examined') return
      const given = { ratings: items.map((item) => ({ item, value: 4 })), comment: '' }
      must(await api['courses:evaluate']({ learner: who, pack, language: lang, given }))
      must(await api['courses:sign']({ learner: who, pack, language: lang, given: { text, name: as } }))
    },
    {
      pack: coursePack,
      who: learner,
      as: name,
      lang: language,
      until: state,
      answers: examinationAnswers(coursePack, language),
      items: evaluationItems,
      text: attestationTexts[language],
    },
  )
}
