import { inBoth } from '../example-pack.ts'
import { languagePairs } from '../language-pairs.ts'
import { type RuleExample, rule } from '../rule.ts'
import { placeIn } from '../text-places.ts'

const second = { en: '\n  - id: leave\n    text: Leave in time', 'zh-CN': '\n  - id: leave\n    text: 及时告辞' }

/** The example with this done to the front matter of one or of each language. */
const changed = (change: (text: string, language: 'en' | 'zh-CN') => string): RuleExample => {
  const base = inBoth('Sit down first.\n', '先坐下。\n')
  const files = { ...base.files }
  for (const language of ['en', 'zh-CN'] as const) {
    const path = `modules/01-visit/${language}.md`
    files[path] = change(base.files[path] ?? '', language)
  }
  const path = 'modules/01-visit/zh-CN.md'
  return { files, shown: { [path]: (files[path] ?? '').split('\n\n', 1)[0] ?? '' } }
}

const inOrder = (text: string, language: 'en' | 'zh-CN') =>
  text.replace(/\n---\n\n/, `${second[language]}\n---\n\n`).replace('objectives="begin"', 'objectives="begin leave"')
const outOfOrder = (text: string, language: 'en' | 'zh-CN') =>
  language === 'en'
    ? inOrder(text, language)
    : inOrder(text, language).replace(/( {2}- id: begin\n.*\n)( {2}- id: leave\n.*\n)/, '$2$1')

/** Both languages promise the same. */
export const frontMatterDiffers = rule({
  id: 'front-matter-differs',
  severity: 'error',
  summary: 'Both files of a module or bank state the same `minutes`, and the same objectives in the same order.',
  reason: 'Credit and progress are counted by them, whatever the language in which somebody studies.',
  ok: [changed(inOrder)],
  notOk: [
    {
      ...changed((text, language) => (language === 'en' ? text : text.replace('minutes: 1', 'minutes: 2'))),
      at: ['modules/01-visit/zh-CN.md:5:1'],
    },
    { ...changed(outOfOrder), at: ['modules/01-visit/zh-CN.md:6:1'] },
  ],
  *check(pack) {
    for (const { english, chinese } of languagePairs(pack)) {
      const [one, other] = [english.survey.frontMatter, chinese.survey.frontMatter]
      if (one === null || other === null) continue
      const places = chinese.survey.frontMatterPlaces
      const tell = (key: string) => ({
        place: placeIn(chinese, places[key] ?? { line: 1, column: 1 }),
        facts: { key, file: english.file },
      })
      if (one.minutes !== other.minutes) yield tell('minutes')
      const ids = (list: typeof one.objectives) => list.map(({ id }) => id).join(' ')
      if (ids(one.objectives) !== ids(other.objectives)) yield tell('objectives')
    }
  },
})
