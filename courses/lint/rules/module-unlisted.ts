import { english, exampleFrontMatter, exampleQuestion } from '../example-pack.ts'
import { rule } from '../rule.ts'

/** No module lies about unseen. */
export const moduleUnlisted = rule({
  id: 'module-unlisted',
  severity: 'warning',
  summary: 'Each folder of `modules/` is a module that `pack.yaml` lists.',
  reason:
    'A folder that nothing lists is never shown: a new module was forgotten there, or an old one was not thrown away.',
  ok: [english('Sit down first.\n')],
  notOk: [
    {
      ...english('Sit down first.\n', {
        files: {
          'modules/02-tea/en.md': `${exampleFrontMatter('tea')}Drink it.\n\n${exampleQuestion('pour', 'Who pours the tea?')}`,
        },
      }),
      at: ['modules/02-tea/en.md:1:1'],
    },
  ],
  *check({ manifest, parts }) {
    if (manifest === null) return
    for (const { kind, isNamed, id, files } of parts) {
      const [first] = files
      if (kind === 'module' && !isNamed && first !== undefined) {
        yield { place: { file: first.file, line: 1, column: 1 }, facts: { module: id } }
      }
    }
  },
})
