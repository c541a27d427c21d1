import type { Place } from '#courses/format/problem.ts'
import { foldText } from '#courses/rules/marking/text/fold-text.ts'
import { english, exampleQuestion } from '../example-pack.ts'
import { rule } from '../rule.ts'
import { filesOf, placeIn } from '../text-places.ts'

/** Nothing is asked twice. */
export const questionDuplicate = rule({
  id: 'question-duplicate',
  severity: 'warning',
  summary: 'No two questions of a pack ask the same in the same words.',
  reason: 'Who has answered one has answered the other: an examination that repeats a module tests memory.',
  ok: [english(exampleQuestion('tea', 'Who pours the tea?'))],
  notOk: [{ ...english(exampleQuestion('first', 'Who  speaks first')), at: ['modules/01-visit/en.md:23:1'] }],
  *check(pack) {
    const seen = new Map<string, Place>()
    for (const file of filesOf(pack)) {
      for (const question of file.survey?.questions ?? []) {
        const key = `${file.language} ${foldText(question.prompt)}`
        const place = placeIn(file, question)
        const first = seen.get(key)
        if (first === undefined) seen.set(key, place)
        else yield { place, facts: { file: first.file, line: first.line } }
      }
    }
  },
})
