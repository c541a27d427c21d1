import { folderPack } from './folder-pack.ts'

const rubrics = {
  en: `| What is looked at | 0 | 1 | 2 |
| --- | --- | --- | --- |
| Her own words <!-- #own-words --> | None of them | Told in yours | Quoted |
| What you saw <!-- #seen --> | Judged | | Described |
`,
  'zh-CN': `| 看什么 | 0 | 1 | 2 |
| --- | --- | --- | --- |
| 她自己的话 <!-- #own-words --> | 一句没有 | 用你的话转述 | 原话照录 |
| 你看到的 <!-- #seen --> | 下了判断 | | 如实描述 |
`,
} as const

const words = {
  en: {
    title: 'Field notes',
    objective: 'Write a note that could be read aloud',
    read: 'A note keeps her words apart from yours.',
    first: 'Who owns the words in a quotation?',
    right: 'Whoever said them',
    wrong: 'Whoever wrote them down',
    write: 'Write the first lines of your note on this visit.',
    model: 'A good note could be read aloud to her.',
  },
  'zh-CN': {
    title: '走访记录',
    objective: '写出念给对方听也无妨的记录',
    read: '记录要把她的话和你的话分开。',
    first: '引号里的话是谁的？',
    right: '说的人的',
    wrong: '记的人的',
    write: '写下这次走访记录的头几行。',
    model: '好的记录，念给她听也无妨。',
  },
} as const

/** A pack of one module and an examination, each with a choice and an open question that a person marks. Its folder. */
export function openPack({ isSealed = false }: { readonly isSealed?: boolean } = {}): string {
  const files: Record<string, string> = { 'pack.yaml': manifest }
  for (const language of ['en', 'zh-CN'] as const) {
    const { title, objective, read, first, right, wrong, write, model } = words[language]
    const head = (id: string) =>
      `---\nid: ${id}\ntitle: ${title}\nsummary: ${read}\nminutes: 10\nobjectives:\n  - id: note\n    text: ${objective}\n`
    const choice = (id: string) =>
      `:::question{#${id} type=single objectives="note"}\n${first}\n\n- [x] ${right} <!-- #said -->\n- [ ] ${wrong} <!-- #wrote -->\n  > ${read}\n\n:::\n`
    const open = (id: string) =>
      `:::question{#${id} type=open objectives="note" least=20 most=200}\n${write}\n\n${rubrics[language]}\n> ${model}\n\n:::\n`
    files[`modules/01-notes/${language}.md`] =
      `${head('notes')}---\n\n${read}\n\n${choice('whose')}\n${open('first-note')}`
    files[`banks/final.${language}.md`] =
      `${head('final')}${isSealed ? 'sealed: true\n' : ''}---\n\n${read}\n\n${choice('whose-again')}\n${open('last-note')}`
  }
  return folderPack(files)
}

const manifest = `format: '1.0'
id: field-notes
version: 1.0.0
languages: [en, zh-CN]
title: { en: Field notes, zh-CN: 走访记录 }
summary: { en: Made for a test, zh-CN: 供测试用 }
licence: MIT
authors:
  - name: { en: Test, zh-CN: 测试 }
status: live
passPercent: 60
modules: [notes]
examination: { bank: final }
`
