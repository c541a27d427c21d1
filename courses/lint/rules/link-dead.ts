import { glossaryName } from '#courses/format/check-manifest.ts'
import { inPackTarget } from '#courses/markdown/link-targets.ts'
import { english } from '../example-pack.ts'
import { rule } from '../rule.ts'
import { filesOf, placeIn } from '../text-places.ts'

const mapping =
  '---\nid: mapping\ntitle: A map\nsummary: Draw a map.\nminutes: 1\nobjectives:\n  - id: draw\n    text: Draw a map\n---\n\nA map has [a key](visit#key).\n\n:::question{#stick type=single objectives="draw"}\nWho holds the stick?\n\n- [ ] You <!-- #you -->\n  > It is their map.\n- [x] They <!-- #they -->\n\n:::\n'

/** Links to other modules lead somewhere. Links within a module are the compiler's matter. */
export const linkDead = rule({
  id: 'link-dead',
  severity: 'error',
  summary: 'A link to another module names a module of the pack and an id in it.',
  reason: 'A reader who follows it lands nowhere, and no program can tell where was meant.',
  ok: [
    english('Read on [at the gate](#gate), or [here](visit#gate).\n'),
    english('See [the stick](mapping#stick).\n', {
      manifest: 'modules: [visit, mapping]\n',
      files: { 'modules/02-mapping/en.md': mapping.replace('visit#key', 'visit#gate') },
    }),
  ],
  notOk: [
    { ...english('See [the map](mapping#legend).\n'), at: ['modules/01-visit/en.md:11:5'] },
    {
      ...english('See [the map](mapping#legend).\n', {
        manifest: 'modules: [visit, mapping]\n',
        files: {
          'modules/02-mapping/en.md': mapping,
        },
      }),
      at: ['modules/01-visit/en.md:11:5', 'modules/02-mapping/en.md:11:11'],
    },
  ],
  *check(pack) {
    for (const file of filesOf(pack)) {
      for (const link of file.survey?.links ?? []) {
        const target = inPackTarget(link.target)
        const module = target?.moduleId ?? null
        if (target === null || module === null || module === glossaryName) continue
        if (module === file.survey?.frontMatter?.id) continue
        const part = pack.parts.find(({ kind, id }) => kind === 'module' && id === module)
        const aimed = part?.files.filter(({ survey }) => survey !== null) ?? []
        // A module that cannot be read has its own problems; whether it has the id is not known.
        if (part !== undefined && aimed.length === 0) continue
        if (aimed.some(({ survey }) => survey?.ids.includes(target.id) === true)) continue
        yield { place: placeIn(file, link), facts: { target: link.target } }
      }
    }
  },
})
