import { english, exampleFrontMatter, exampleQuestion } from '../example-pack.ts'
import { rule } from '../rule.ts'
import { placeIn } from '../text-places.ts'

const bank = (objective: string) => ({
  manifest: 'examination: { bank: final }\n',
  files: {
    'banks/final.en.md':
      `${exampleFrontMatter('final')}Take your time.\n\n${exampleQuestion('pour', 'Who pours the tea?')}`.replaceAll(
        'begin',
        objective,
      ),
  },
})

/** An examination asks what was taught. */
export const objectiveUntaught = rule({
  id: 'objective-untaught',
  severity: 'error',
  summary: 'Each objective of the examination’s bank is, with the same id, an objective of a module.',
  reason: 'What no module teaches cannot fairly be examined.',
  ok: [english('Sit down first.\n', bank('begin'))],
  notOk: [{ ...english('Sit down first.\n', bank('pour-tea')), at: ['banks/final.en.md:7:5'] }],
  *check({ parts }) {
    const modules = parts.filter(({ kind, isNamed }) => kind === 'module' && isNamed)
    const read = modules.flatMap(({ files }) => files).map(({ survey }) => survey?.frontMatter ?? null)
    // A module that cannot be read may teach it.
    if (read.includes(null)) return
    const taught = new Set(read.flatMap((frontMatter) => frontMatter?.objectives.map(({ id }) => id) ?? []))
    for (const { isExamination, files } of parts) {
      for (const file of isExamination ? files : []) {
        for (const [index, { id }] of (file.survey?.frontMatter?.objectives ?? []).entries()) {
          if (taught.has(id)) continue
          const spot = file.survey?.frontMatterPlaces[`objectives.${index}.id`]
          yield { place: placeIn(file, spot ?? { line: 1, column: 1 }), facts: { id } }
        }
      }
    }
  },
})
