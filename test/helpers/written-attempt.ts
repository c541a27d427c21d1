import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Language } from '#contract/language.ts'
import { giveTo } from './launch-app.ts'
import { openPack } from './open-pack.ts'

const program = join(import.meta.dirname, '../../out/app/cli/tianye.js')

/** Puts the pack with open questions into a data folder, with the command. */
export function importOpen(dataFolder: string): void {
  const folder = openPack()
  const file = `${folder}.typack`
  const run = (...words: readonly string[]) => execFileSync(process.execPath, [program, ...words, '--data', dataFolder])
  run('pack', 'build', folder, '-o', file)
  run('pack', 'import', file)
  for (const path of readdirSync(dataFolder, { recursive: true, encoding: 'utf8' })) giveTo(join(dataFolder, path))
}

/** What two learners write. */
export const writtenTexts = {
  en: [
    'She said: "In this yard I decide about the hens." She pointed at the gate.\n\nTwo pairs of shoes stood beside it.',
    'The family is poor and does not want to talk.',
  ],
  'zh-CN': ['她说：“这院子里养什么鸡，我说了算。”她指了指门。\n\n门边放着两双鞋。', '这家人穷，不愿意开口。'],
} as const

/** Two learners hand the module in through the bridge, each with a text; the first is marked in part. Gives the attempt of the second, who stays. */
export function handInWritten(page: Page, language: Language): Promise<string> {
  const names = language === 'en' ? ['Li Fang', 'Wang Xiaomei'] : ['李芳', '王小梅']
  return page.evaluate(
    async ({ all, texts, lang }) => {
      const must = <T>(reply: { readonly ok: true; readonly value: T } | { readonly ok: false }) => {
        if (!reply.ok) throw new Error(JSON.stringify(reply))
        return reply.value
      }
      const api = window.tianye
      let last = ''
      for (const [index, name] of all.entries()) {
        const { learner } = must(await api['learners:create']({ name }))
        const place = { pack: 'field-notes', module: 'notes', language: lang }
        const { attempt } = must(await api['attempts:resume']({ learner, ...place }))
        const given = { learner, attempt, language: lang, activeMs: null }
        must(await api['attempts:answer']({ ...given, question: 'whose', answer: { type: 'single', choice: 'said' } }))
        const text = texts[index] ?? ''
        must(await api['attempts:answer']({ ...given, question: 'first-note', answer: { type: 'open', text } }))
        must(await api['attempts:submit']({ learner, attempt, language: lang }))
        if (index === 0) {
          const levels = [{ criterion: 'own-words', milliPoints: 2000 }]
          must(await api['marking:keep']({ learner, attempt, question: 'first-note', levels, comment: '' }))
        }
        last = attempt
      }
      return last
    },
    { all: names, texts: [...writtenTexts[language]], lang: language },
  )
}
