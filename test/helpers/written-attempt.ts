import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Language } from '#contract/language.ts'
import { builtProgram } from './built-command.ts'
import { giveTo } from './launch-app.ts'
import { openPack } from './open-pack.ts'

const run = (...words: readonly string[]) => execFileSync(process.execPath, [builtProgram, ...words])
/** The pack with open questions, once it is built. */
let typack: string | null = null

/** Puts the pack with open questions into a data folder, with the command. */
export function importOpen(dataFolder: string): void {
  if (typack === null) {
    const folder = openPack()
    typack = `${folder}.typack`
    run('pack', 'build', folder, '-o', typack, '--data', dataFolder)
  }
  run('pack', 'import', typack, '--data', dataFolder)
  for (const path of readdirSync(dataFolder, { recursive: true, encoding: 'utf8' })) giveTo(join(dataFolder, path))
}

/** What is written, one attempt after the other. */
const writtenTexts = {
  en: [
    'She said: "In this yard I decide about the hens." She pointed at the gate.\n\nTwo pairs of shoes stood beside it.',
    'The family is poor and does not want to talk.',
  ],
  'zh-CN': ['她说：“这院子里养什么鸡，我说了算。”她指了指门。\n\n门边放着两双鞋。', '这家人穷，不愿意开口。'],
} as const

/** A learner hands the module in twice through the bridge, each time with a text; the first is marked in part. Gives the second attempt. */
export function handInWritten(page: Page, language: Language): Promise<string> {
  return page.evaluate(
    async ({ name, texts, lang }) => {
      const must = <T>(reply: { readonly ok: true; readonly value: T } | { readonly ok: false }) => {
        if (!reply.ok) throw new Error(JSON.stringify(reply))
        return reply.value
      }
      const api = window.tianye
      let last = ''
      const { learner } = must(await api['learners:create']({ name }))
      for (const [index, text] of texts.entries()) {
        const place = { pack: 'field-notes', module: 'notes', language: lang }
        const { attempt } = must(await api['attempts:resume']({ learner, ...place }))
        const given = { learner, attempt, language: lang, activeMs: null }
        must(await api['attempts:answer']({ ...given, question: 'whose', answer: { type: 'single', choice: 'said' } }))
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
    { name: language === 'en' ? 'Wang Xiaomei' : '王小梅', texts: [...writtenTexts[language]], lang: language },
  )
}
