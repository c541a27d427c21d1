import { english } from '../example-pack.ts'
import { rule } from '../rule.ts'
import { placeIn } from '../text-places.ts'

/** What is promised is asked. */
export const objectiveUncovered = rule({
  id: 'objective-uncovered',
  severity: 'warning',
  summary: 'Each objective of a module or bank is covered by at least one of its questions.',
  reason: 'An objective that nothing tests is a promise: neither learner nor instructor finds out whether it was kept.',
  ok: [english('Sit down first.\n')],
  notOk: [{ ...english('Sit down first.\n', { without: 'question' }), at: ['modules/01-visit/en.md:7:5'] }],
  *check({ parts }) {
    for (const { files } of parts) {
      for (const file of files) {
        if (file.survey === null) continue
        const { questions, slots, frontMatter, frontMatterPlaces } = file.survey
        // A question with an error cannot be told to cover nothing.
        if (slots.filter(({ kind }) => kind === 'question').length !== questions.length) continue
        for (const [index, { id }] of (frontMatter?.objectives ?? []).entries()) {
          if (questions.some(({ objectives }) => objectives.includes(id))) continue
          const place = placeIn(file, frontMatterPlaces[`objectives.${index}.id`] ?? { line: 1, column: 1 })
          yield { place, facts: { id } }
        }
      }
    }
  },
})
