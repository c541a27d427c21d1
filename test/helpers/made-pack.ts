/** A pack made for a test: one module of this many questions and bytes, in both languages. */
export type MadePack = {
  readonly id: string
  readonly modules: readonly string[]
  readonly questions: number
  /** Reading text is added until each file has this many bytes. */
  readonly bytes?: number
}

const paragraph =
  'The station opens at eight. 站里八点开门，先把炉子生起来，再把昨天的走访记录读一遍，看看谁家还等着回话。\n\n'

/** Its files by name. What must not be seen before an answer is recorded holds the word `canary`. */
export function makePack({ id, modules, questions, bytes = 0 }: MadePack): Readonly<Record<string, string>> {
  const files: Record<string, string> = { 'pack.yaml': manifest(id, modules) }
  modules.forEach((module, index) => {
    for (const language of ['en', 'zh-CN']) {
      const asked = Array.from({ length: questions }, (_, at) => question(at, language)).join('\n')
      const head = `${frontMatter(module)}\nThe text begins.\n\n${asked}\n## Reading <!-- #reading -->\n\n`
      const missing = bytes - Buffer.byteLength(head)
      const reading = paragraph.repeat(Math.max(0, Math.floor(missing / Buffer.byteLength(paragraph))))
      files[`modules/0${index + 1}-${module}/${language}.md`] = head + reading
    }
  })
  return files
}

function manifest(id: string, modules: readonly string[]): string {
  const both = (text: string) => `{ en: ${text}, zh-CN: ${text} }`
  return `format: '1.0'
id: ${id}
version: 1.0.0
languages: [en, zh-CN]
title: ${both('Made pack')}
summary: ${both('Made for a test')}
licence: MIT
authors:
  - name: ${both('Test')}
status: draft
passPercent: 60
modules: [${modules.join(', ')}]
`
}

function frontMatter(module: string): string {
  return `---
id: ${module}
title: Made module ${module}
summary: Made for a test.
minutes: 10
objectives:
  - id: only
    text: The only objective
---
`
}

/** One question; types take turns. */
function question(at: number, language: string): string {
  const canary = `canary-${language === 'en' ? 'en' : 'zh'}-${at}`
  const open = (type: string, more = '') =>
    `:::question{#q-${at} type=${type} objectives="only"${more}}\nPrompt ${at}.\n\n`
  const close = `\n> General ${canary}\n:::\n`
  switch (at % 7) {
    case 0:
      return `${open('single')}- [ ] One <!-- #a -->\n  > ${canary}-a\n- [x] Two <!-- #b -->\n  > ${canary}-b\n${close}`
    case 1:
      return `${open('multiple')}- [x] One <!-- #a -->\n  > ${canary}-a\n- [x] Two <!-- #b -->\n- [ ] Three <!-- #c -->\n${close}`
    case 2:
      return `${open('true-false')}- [x] Yes <!-- #yes -->\n  > ${canary}-yes\n- [ ] No <!-- #no -->\n${close}`
    case 3:
      return `${open('ordering')}1. First <!-- #c -->\n2. Second <!-- #a -->\n3. Third <!-- #b -->\n${close}`
    case 4:
      return `${open('matching')}| Left | Right |\n| --- | --- |\n| L1 <!-- #l1 --> | R1 <!-- #r1 --> |\n| L2 <!-- #l2 --> | R2 <!-- #r2 --> |\n${close}`
    case 5:
      return `${open('numeric', ` answer=${90_210_000 + at} tolerance=0`)}${close}`
    default:
      return `${open('short')}- ${canary}-form\n${close}`
  }
}
