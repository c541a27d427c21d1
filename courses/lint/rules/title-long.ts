import { courseLanguages } from '#courses/format/course-language.ts'
import { english } from '../example-pack.ts'
import { lookingLength } from '../measure-text.ts'
import { rule } from '../rule.ts'
import { filesOf, placeIn } from '../text-places.ts'

/** What fits on one line of a list, in half-width characters without spaces. Our own choice. */
const limit = 70

/** Titles fit into lists. */
export const titleLong = rule({
  id: 'title-long',
  severity: 'warning',
  summary: `The title of a pack, module or bank takes at most ${limit} half-width characters (some 28 Chinese ones).`,
  reason: 'Longer ones break or are cut off in lists, on certificates and in the title bar.',
  ok: [english('Sit down first.\n', { title: 'How to begin a visit so that the family speaks first' })],
  notOk: [
    {
      ...english('Sit down first.\n', {
        packTitle: '怎样在头一次走访一户人家的时候开口，好让这一家人先讲出自己的事情来',
      }),
      at: ['pack.yaml:5:22'],
    },
    {
      ...english('Sit down first.\n', {
        title: 'How to begin a visit in such a way that the members of the family speak first and at length',
      }),
      at: ['modules/01-visit/en.md:3:1'],
    },
  ],
  *check(pack) {
    for (const language of courseLanguages) {
      const title = pack.manifest?.title[language] ?? ''
      if (lookingLength(title) > limit) yield { place: pack.placeOf(['title', language]), facts: { limit } }
    }
    for (const file of filesOf(pack)) {
      const title = file.survey?.frontMatter?.title ?? ''
      const spot = file.survey?.frontMatterPlaces['title'] ?? { line: 1, column: 1 }
      if (lookingLength(title) > limit) yield { place: placeIn(file, spot), facts: { limit } }
    }
  },
})
