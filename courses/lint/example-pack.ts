import type { RuleExample } from './rule.ts'

/** What an example changes in the pack that all start from. */
export type ExampleChanges = {
  /** Lines put at the end of `pack.yaml`. */
  readonly manifest?: string
  /** Another title of the module. */
  readonly title?: string
  /** Another Chinese title of the pack. */
  readonly packTitle?: string
  /** Replaces `pack.yaml`'s pass mark. */
  readonly passPercent?: number
  /** Left out of the module's end: the question that covers the objective, or the sentence before it. */
  readonly without?: 'question' | 'reading'
  /** Further files, whole, by path. */
  readonly files?: Readonly<Record<string, string>>
  readonly links?: readonly string[]
  readonly profile?: NonNullable<RuleExample['profile']>
}

type Bodies = Readonly<Partial<Record<'en' | 'zh-CN', string>>>

const words = {
  en: { title: 'The visit', summary: 'How to begin a visit.', objective: 'Begin a visit' },
  'zh-CN': { title: '走访', summary: '怎样开始走访。', objective: '开始走访' },
} as const

const closing = {
  en: `The house is hers.

:::question{#gate type=single objectives="begin"}
Who speaks first?

- [x] The host <!-- #host -->
  > It is her yard.
- [ ] The guest <!-- #guest -->
  > She has come to listen.

:::
`,
  'zh-CN': `屋子是她家的。

:::question{#gate type=single objectives="begin"}
谁先开口？

- [x] 主人家 <!-- #host -->
  > 院子是她的。
- [ ] 来客人 <!-- #guest -->
  > 她是来听的。

:::
`,
} as const

/** A pack of one module in English with this text in it, from line 11 on. */
export function english(body: string, changes: ExampleChanges = {}): RuleExample {
  return examplePack({ en: body }, changes)
}

/** A pack of one module in Chinese with this text in it, from line 11 on. */
export function chinese(body: string, changes: ExampleChanges = {}): RuleExample {
  return examplePack({ 'zh-CN': body }, changes)
}

/** A pack of one module in both languages. */
export function inBoth(en: string, chineseBody: string, changes: ExampleChanges = {}): RuleExample {
  return examplePack({ en, 'zh-CN': chineseBody }, changes)
}

/** The front matter of a module or bank of examples, ten lines with the blank one after it. */
export function exampleFrontMatter(
  id: string,
  language: 'en' | 'zh-CN' = 'en',
  title: string = words[language].title,
): string {
  const { summary, objective } = words[language]
  return `---
id: ${id}
title: ${title}
summary: ${summary}
minutes: 1
objectives:
  - id: begin
    text: ${objective}
---

`
}

/** A question of examples: it covers `begin`, has two options in turn right, and is told from others by `what`. */
export function exampleQuestion(id: string, what: string, right: 0 | 1 = 0): string {
  const box = (index: number) => (index === right ? '[x]' : '[ ]')
  return `:::question{#${id} type=single objectives="begin"}
${what}

- ${box(0)} The host <!-- #host -->
  > It is her yard.
- ${box(1)} The guest <!-- #guest -->
  > She has come to listen.

:::
`
}

function examplePack(bodies: Bodies, changes: ExampleChanges): RuleExample {
  const languages = (['en', 'zh-CN'] as const).filter((language) => bodies[language] !== undefined)
  const modules = languages.map((language) => {
    const [sentence = '', ...question] = closing[language].split('\n\n')
    const end = [
      ...(changes.without === 'reading' ? [] : [sentence]),
      ...(changes.without === 'question' ? [] : question),
    ]
    const text = `${exampleFrontMatter('visit', language, changes.title)}${bodies[language] ?? ''}\n${end.join('\n\n')}`
    return [`modules/01-visit/${language}.md`, text] as const
  })
  const more = changes.files ?? {}
  const manifest = changes.manifest ?? ''
  const shown = {
    ...(manifest === '' && changes.passPercent === undefined ? {} : { 'pack.yaml': manifest }),
    ...Object.fromEntries(languages.map((language) => [`modules/01-visit/${language}.md`, bodies[language] ?? ''])),
    ...more,
  }
  return {
    files: { 'pack.yaml': manifestText(languages, changes), ...Object.fromEntries(modules), ...more },
    shown,
    ...(changes.links && { links: changes.links }),
    ...(changes.profile && { profile: changes.profile }),
  }
}

function manifestText(
  languages: readonly string[],
  { manifest = '', passPercent = 80, packTitle = '走访' }: ExampleChanges,
): string {
  const modules = manifest.includes('modules:') ? '' : 'modules: [visit]\n'
  return `format: '1.0'
id: example
version: 1.0.0
languages: [${languages.join(', ')}]
title: { en: Visits, zh-CN: ${packTitle} }
summary: { en: How to visit., zh-CN: 怎样走访。 }
licence: CC-BY-SA-4.0
authors:
  - name: { en: Wang Xiaomei, zh-CN: 王小梅 }
status: draft
passPercent: ${passPercent}
${modules}${manifest}`
}
