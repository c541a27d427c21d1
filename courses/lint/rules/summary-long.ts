import { courseLanguages } from '#courses/format/course-language.ts'
import { english, exampleFrontMatter } from '../example-pack.ts'
import { lookingLength } from '../measure-text.ts'
import { rule } from '../rule.ts'
import { filesOf, placeIn } from '../text-places.ts'

/** Two lines under a title, in half-width characters without spaces. Our own choice. */
const limit = 200

const base = english('Sit down first.\n')
const path = 'modules/01-visit/en.md'
const long = `How to ${'begin a visit and then '.repeat(12)}leave.`

/** Summaries are short. */
export const summaryLong = rule({
  id: 'summary-long',
  severity: 'warning',
  summary: `A summary takes at most ${limit} half-width characters (some 80 Chinese ones).`,
  reason: 'It stands under the title in the list of courses and says in a breath what one can do afterwards.',
  ok: [base],
  notOk: [
    {
      files: { ...base.files, [path]: (base.files[path] ?? '').replace('How to begin a visit.', long) },
      shown: { [path]: exampleFrontMatter('visit').replace('How to begin a visit.', long) },
      at: ['modules/01-visit/en.md:4:1'],
    },
  ],
  *check(pack) {
    for (const language of courseLanguages) {
      const summary = pack.manifest?.summary[language] ?? ''
      if (lookingLength(summary) > limit) yield { place: pack.placeOf(['summary', language]), facts: { limit } }
    }
    for (const file of filesOf(pack)) {
      const summary = file.survey?.frontMatter?.summary ?? ''
      const spot = file.survey?.frontMatterPlaces['summary'] ?? { line: 1, column: 1 }
      if (lookingLength(summary) > limit) yield { place: placeIn(file, spot), facts: { limit } }
    }
  },
})
