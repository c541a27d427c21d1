import { english } from '../example-pack.ts'
import { rule } from '../rule.ts'
import { placeIn } from '../text-places.ts'

/** A heading heads something. Headings of a bank only group questions for whoever reads the source. */
export const headingWithoutText = rule({
  id: 'heading-without-text',
  severity: 'warning',
  summary: 'Something stands below each heading of a module before the next of its level or above.',
  reason: 'A heading of level 2 is a page; an empty one is a page with nothing on it.',
  ok: [english('## Tea <!-- #tea -->\n\n### Cups <!-- #cups -->\n\nTwo.\n')],
  notOk: [
    {
      ...english('## Tea <!-- #tea -->\n\n## Cups <!-- #cups -->\n\nTwo.\n'),
      at: ['modules/01-visit/en.md:11:1'],
    },
  ],
  *check({ parts }) {
    for (const { kind, files } of parts) {
      for (const file of kind === 'module' ? files : []) {
        for (const heading of file.survey?.headings ?? []) {
          if (heading.isBare) yield { place: placeIn(file, heading), facts: { title: heading.title } }
        }
      }
    }
  },
})
