import { glossaryName } from '#courses/format/check-manifest.ts'
import { inPackTarget } from '#courses/markdown/link-targets.ts'
import { english } from '../example-pack.ts'
import { rule } from '../rule.ts'
import { filesOf, placeIn } from '../text-places.ts'

const glossary =
  'terms:\n  - id: yard\n    term: { en: yard, zh-CN: 院子 }\n    definition: { en: The space before a house., zh-CN: 屋前的空地。 }\n'

/** Words that are looked up are explained. */
export const glossaryTermUnknown = rule({
  id: 'glossary-term-unknown',
  severity: 'error',
  summary: 'A link to `glossary#id` names a term of `glossary.yaml`.',
  reason: 'The reader who asks what a word means gets no answer.',
  ok: [english('Sit down in the [yard](glossary#yard).\n', { files: { 'glossary.yaml': glossary } })],
  notOk: [
    { ...english('Sit down in the [yard](glossary#yard).\n'), at: ['modules/01-visit/en.md:11:17'] },
    {
      ...english('In the [yard](glossary#yard) is a [well](glossary#well).\n', {
        files: { 'glossary.yaml': glossary },
      }),
      at: ['modules/01-visit/en.md:11:35'],
    },
  ],
  *check(pack) {
    // A glossary with an error has its own problem; whether it has the term is not known.
    if (pack.glossary === null && pack.sources.has('glossary.yaml')) return
    const known = new Set(pack.glossary?.terms.map(({ id }) => id))
    for (const file of filesOf(pack)) {
      for (const link of file.survey?.links ?? []) {
        const target = inPackTarget(link.target)
        if (target?.moduleId !== glossaryName || known.has(target.id)) continue
        yield { place: placeIn(file, link), facts: { id: target.id } }
      }
    }
  },
})
