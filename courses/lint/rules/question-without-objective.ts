import { english } from '../example-pack.ts'
import { rule } from '../rule.ts'
import { placeIn } from '../text-places.ts'

const cups = (attributes: string) => `:::question{#tea ${attributes}}\nHow many cups?\n\n> Two: one for each.\n\n:::\n`

/** What is asked was promised. In a bank the compiler sees to it. */
export const questionWithoutObjective = rule({
  id: 'question-without-objective',
  severity: 'warning',
  summary: 'Each question of a module names the objectives it covers.',
  reason:
    'A question outside of the objectives tests what the module does not promise to teach, and counts for nobody’s progress.',
  ok: [english(cups('type=numeric answer=2 unit="cups" objectives="begin"'))],
  notOk: [{ ...english(cups('type=numeric answer=2 unit="cups"')), at: ['modules/01-visit/en.md:11:1'] }],
  *check({ parts }) {
    for (const { kind, files } of parts) {
      for (const file of kind === 'module' ? files : []) {
        for (const question of file.survey?.questions ?? []) {
          if (question.objectives.length === 0) yield { place: placeIn(file, question) }
        }
      }
    }
  },
})
