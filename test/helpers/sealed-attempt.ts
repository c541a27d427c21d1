import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Language } from '#contract/language.ts'
import type { Answer, Question } from '#contract/question-view.ts'
import { builtProgram } from './built-command.ts'
import { giveTo } from './launch-app.ts'
import { sealedSource } from './sealed-pack.ts'

/** Puts a pack with a sealed examination into a data folder, with the command, as an instructor would. */
export function importSealed(dataFolder: string): void {
  const folder = sealedSource()
  const file = `${folder}.typack`
  const run = (...words: readonly string[]) =>
    execFileSync(process.execPath, [builtProgram, ...words, '--data', dataFolder])
  run('pack', 'build', folder, '-o', file)
  run('pack', 'import', file)
  for (const path of readdirSync(dataFolder, { recursive: true, encoding: 'utf8' })) giveTo(join(dataFolder, path))
}

/** Hands the sealed examination in through the bridge, as a learner who has read the course. Gives the attempt's id. */
export async function handInSealed(page: Page, language: Language): Promise<string> {
  const place = { pack: 'whole', language }
  const { learner, attempt, questions } = await page.evaluate(async ({ pack, language: lang }) => {
    const must = <T>(reply: { readonly ok: true; readonly value: T } | { readonly ok: false }) => {
      if (!reply.ok) throw new Error(JSON.stringify(reply))
      return reply.value
    }
    const api = window.tianye
    const { learner: who } = must(await api['learners:create']({ name: lang === 'en' ? 'Wang Xiaomei' : '王小梅' }))
    for (const module of ['arriving', 'asking']) {
      const { pages } = must(await api['modules:open']({ learner: who, pack, module, language: lang }))
      for (const { id } of pages)
        must(await api['modules:read-page']({ learner: who, pack, module, page: id, activeMs: 60_000 }))
    }
    const begun = must(await api['attempts:resume']({ learner: who, pack, module: 'final', language: lang }))
    return { learner: who, attempt: begun.attempt, questions: begun.questions.map(({ question }) => question) }
  }, place)
  const given = questions.flatMap((question) => {
    const answer = someAnswer(question)
    return answer === null ? [] : [{ question: question.id, answer }]
  })
  await page.evaluate(
    async ({ who, id, lang, all }) => {
      const api = window.tianye
      for (const { question, answer } of all)
        await api['attempts:answer']({ learner: who, attempt: id, question, language: lang, answer, activeMs: null })
      await api['attempts:submit']({ learner: who, attempt: id, language: lang })
    },
    { who: learner, id: attempt, lang: language, all: given },
  )
  return attempt
}

/** An answer of a learner who goes by the order of what is shown; a word to be written is left out. */
function someAnswer(question: Question): Answer | null {
  switch (question.type) {
    case 'ordering':
      return { type: 'ordering', order: question.items.map(({ id }) => id) }
    case 'matching':
      return {
        type: 'matching',
        pairs: question.lefts.map(({ id }, at) => ({ left: id, right: question.rights[at]?.id ?? '' })),
      }
    case 'numeric':
      return { type: 'numeric', text: '30' }
    default:
      return null
  }
}
