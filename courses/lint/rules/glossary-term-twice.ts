import { courseLanguages } from '#courses/format/course-language.ts'
import { foldText } from '#courses/rules/marking/text/fold-text.ts'
import { english } from '../example-pack.ts'
import { rule } from '../rule.ts'

const glossary = (second: string) =>
  `terms:\n  - id: yard\n    term: { en: yard, zh-CN: 院子 }\n    definition: { en: The space before a house., zh-CN: 屋前的空地。 }\n  - id: court\n    term: { en: court, zh-CN: ${second} }\n    definition: { en: Where judges sit., zh-CN: 审案的地方。 }\n`

/** One word, one meaning. */
export const glossaryTermTwice = rule({
  id: 'glossary-term-twice',
  severity: 'warning',
  summary: 'No two terms of `glossary.yaml` are the same word in one language.',
  reason: 'Readers who look the word up must choose between two meanings, and the text does not say which is meant.',
  ok: [english('In the yard, not in court.\n', { files: { 'glossary.yaml': glossary('法庭') } })],
  notOk: [
    {
      ...english('In the yard, not in court.\n', { files: { 'glossary.yaml': glossary('院子') } }),
      at: ['glossary.yaml:6:5'],
    },
  ],
  *check({ glossary: found, glossaryPlaceOf }) {
    const seen = new Map<string, string>()
    for (const [index, { id, term }] of (found?.terms ?? []).entries()) {
      for (const language of courseLanguages) {
        const key = `${language} ${foldText(term[language])}`
        const first = seen.get(key)
        if (first === undefined) seen.set(key, id)
        else yield { place: glossaryPlaceOf(['terms', index, 'term']), facts: { term: term[language], id: first } }
      }
    }
  },
})
