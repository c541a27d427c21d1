import { english, exampleFrontMatter, exampleQuestion } from '../example-pack.ts'
import { rule } from '../rule.ts'
import { placeIn } from '../text-places.ts'

/** A module is called the same everywhere. */
export const moduleIdDiffers = rule({
  id: 'module-id-differs',
  severity: 'error',
  summary: 'The `id` in the front matter is the one in the name of the folder or of the bank’s file.',
  reason: 'Records and links know a module by one id; with two of them it cannot be opened.',
  ok: [english('Sit down first.\n')],
  notOk: [
    {
      ...english('Sit down first.\n', {
        manifest: 'modules: [visit, tea]\n',
        files: {
          'modules/02-tea/en.md': `${exampleFrontMatter('cup')}Drink it.\n\n${exampleQuestion('pour', 'Who pours the tea?')}`,
        },
      }),
      at: ['modules/02-tea/en.md:2:1'],
    },
  ],
  *check({ parts }) {
    for (const { id, files } of parts) {
      for (const file of files) {
        const { frontMatter, frontMatterPlaces } = file.survey ?? {}
        if (!frontMatter || frontMatter.id === id) continue
        const place = placeIn(file, frontMatterPlaces?.['id'] ?? { line: 1, column: 1 })
        yield { place, facts: { id: frontMatter.id, wanted: id } }
      }
    }
  },
})
