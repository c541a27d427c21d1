import { english, exampleQuestion } from '../example-pack.ts'
import { rule } from '../rule.ts'
import { placeIn } from '../text-places.ts'

const note = `:::question{#note type=open objectives="begin" least=80}
Write down how you would begin.

| What is looked at | 0 | 1 | 2 |
| --- | --- | --- | --- |
| She speaks first <!-- #first --> | The guest speaks | Her turn comes | She is asked |

:::
`

/** A module can be passed by oneself. */
export const openAlone = rule({
  id: 'open-alone',
  severity: 'warning',
  summary: 'A module that asks open questions asks something else besides.',
  reason:
    'Where a program marks nothing, a module is passed only once a person has marked it, and that person may be far away.',
  ok: [english(note), english(`${note}\n${exampleQuestion('tea', 'Who pours the tea?')}`)],
  notOk: [{ ...english(`Sit down first.\n\n${note}`, { without: 'question' }), at: ['modules/01-visit/en.md:13:1'] }],
  *check({ parts }) {
    for (const { kind, files } of parts) {
      // Both languages ask the same; one finding is enough.
      const [file] = files
      const [first, ...others] = file?.survey?.questions ?? []
      if (kind !== 'module' || file === undefined || first === undefined) continue
      if ([first, ...others].every(({ type }) => type === 'open')) yield { place: placeIn(file, first) }
    }
  },
})
