import { courseLanguages } from '#courses/format/course-language.ts'
import { english } from '../example-pack.ts'
import { rule } from '../rule.ts'
import { filesOf, textsOf } from '../text-places.ts'

const glossary = (term: string) =>
  `terms:\n  - id: word\n    term: { en: ${term}, zh-CN: 院子 }\n    definition: { en: The space before a house., zh-CN: 屋前的空地。 }\n`

/** The glossary explains words of this course. */
export const glossaryTermUnused = rule({
  id: 'glossary-term-unused',
  severity: 'warning',
  summary: 'Each term of `glossary.yaml` is linked to, or its word stands in a text of the pack.',
  reason: 'A word that the course does not use is learnt for nothing, and is seldom kept true.',
  ok: [english('Sit down in the yard.\n', { files: { 'glossary.yaml': glossary('Yard') } })],
  notOk: [
    {
      ...english('Sit down first.\n', { files: { 'glossary.yaml': glossary('threshing floor') } }),
      at: ['glossary.yaml:2:5'],
    },
  ],
  *check(pack) {
    const linked = new Set(filesOf(pack).flatMap(({ survey }) => survey?.links.map(({ target }) => target) ?? []))
    const read = courseLanguages.map((language) => ({
      language,
      text: textsOf(pack, language)
        .map(({ text }) => text.text)
        .join('\n')
        .toLowerCase(),
    }))
    if (filesOf(pack).some(({ survey }) => survey === null)) return
    for (const [index, { id, term }] of (pack.glossary?.terms ?? []).entries()) {
      const isUsed = read.some(({ language, text }) => text.includes(term[language].toLowerCase()))
      if (isUsed || linked.has(`glossary#${id}`)) continue
      yield { place: pack.glossaryPlaceOf(['terms', index, 'id']), facts: { id } }
    }
  },
})
