import { english, exampleFrontMatter, exampleQuestion } from '../example-pack.ts'
import { rule } from '../rule.ts'

const second = `${exampleFrontMatter('tea')}Drink it.\n\n${exampleQuestion('pour', 'Who pours the tea?')}`

/** Folders stand in study order. */
export const moduleOrderDiffers = rule({
  id: 'module-order-differs',
  severity: 'warning',
  summary: 'The numbers of the folders rise in the order in which `pack.yaml` lists the modules.',
  reason:
    'Learners get the order of `pack.yaml`; an author who reads the folders by their numbers would take another one for it.',
  ok: [
    english('Sit down first.\n', { manifest: 'modules: [visit, tea]\n', files: { 'modules/02-tea/en.md': second } }),
  ],
  notOk: [
    {
      ...english('Sit down first.\n', {
        manifest: 'modules: [tea, visit]\n',
        files: { 'modules/02-tea/en.md': second },
      }),
      at: ['pack.yaml:12:16'],
    },
  ],
  *check({ manifest, parts, placeOf }) {
    let previous = ''
    for (const [index, id] of (manifest?.modules ?? []).entries()) {
      const path = parts.find((part) => part.kind === 'module' && part.id === id)?.path ?? ''
      if (path !== '' && path < previous) yield { place: placeOf(['modules', index]), facts: { module: id } }
      if (path > previous) previous = path
    }
  },
})
