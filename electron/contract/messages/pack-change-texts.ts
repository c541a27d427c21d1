import type { Language } from '../language.ts'
import type { PackChangeView } from '../pack-import.ts'

type Both = Readonly<Record<Language, string>>

const things: Readonly<Record<PackChangeView['thing'], Both>> = {
  module: { en: 'module', 'zh-CN': '单元' },
  heading: { en: 'section', 'zh-CN': '小节' },
  question: { en: 'question', 'zh-CN': '题目' },
}

const kinds: Readonly<Record<PackChangeView['kind'], Both>> = {
  new: { en: 'new', 'zh-CN': '新增' },
  wording: { en: 'reworded', 'zh-CN': '文字有改' },
  meaning: { en: 'meaning changed', 'zh-CN': '含义有变' },
  moved: { en: 'moved', 'zh-CN': '换了位置' },
  removed: { en: 'removed', 'zh-CN': '删除' },
}

const rules: Readonly<Record<NonNullable<PackChangeView['overRule']>, Both>> = {
  same: {
    en: 'The author says so; Tianye finds nothing changed.',
    'zh-CN': '这是作者的说法；田野没有发现改动。',
  },
  wording: {
    en: 'The author says so; Tianye finds that only words changed.',
    'zh-CN': '这是作者的说法；田野看到的只是文字改动。',
  },
  meaning: {
    en: 'The author says so; Tianye finds that the answer, the points, the type or the options changed.',
    'zh-CN': '这是作者的说法；田野看到答案、分值、题型或选项有变。',
  },
}

const understated: Both = {
  en: 'The author calls it wording, but the answer, the points, the type or the options changed.',
  'zh-CN': '作者说只改了文字，实际上答案、分值、题型或选项变了。',
}

/** One change in words: what it is, what became of it, what it is called, and what else is to be known of it. */
export type PackChangeText = {
  readonly thing: string
  readonly kind: string
  readonly title: string
  /** Sentences: where it went, whose word is taken over the rule, the author's note. */
  readonly more: readonly string[]
  /** Set where the author calls wording what changes the answer, the points, the type or the options. */
  readonly warning: string | null
}

/** Says one change for screen and terminal. `titleOf` gives the title of a module by its id. */
export function packChangeText(
  change: PackChangeView,
  language: Language,
  titleOf: (module: string) => string,
): PackChangeText {
  const { titles, to, overRule, note } = change
  const isEnglish = language === 'en'
  const isUnderstated = change.kind === 'wording' && overRule === 'meaning'
  const moved = to === null ? [] : [isEnglish ? `Now in “${titleOf(to)}”.` : `现在在“${titleOf(to)}”里。`]
  return {
    thing: things[change.thing][language],
    kind: kinds[change.kind][language],
    title: titles[language] ?? titles['zh-CN'] ?? titles.en ?? change.id,
    more: [
      ...moved,
      ...(overRule === null || isUnderstated ? [] : [rules[overRule][language]]),
      ...(note === null ? [] : [note[language]]),
    ],
    warning: isUnderstated ? understated[language] : null,
  }
}
