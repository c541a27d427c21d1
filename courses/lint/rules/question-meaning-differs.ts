import { inBoth } from '../example-pack.ts'
import { languagePairs } from '../language-pairs.ts'
import { rule } from '../rule.ts'
import { placeIn } from '../text-places.ts'

const english = ':::question{#cups type=numeric answer=2 unit="cups" objectives="begin"}\nHow many cups?\n\n:::\n'
const chinese = (attributes: string) =>
  `:::question{#cups type=numeric ${attributes} unit="只" objectives="begin"}\n要几只碗？\n\n:::\n`

/** Both languages ask the same. */
export const questionMeaningDiffers = rule({
  id: 'question-meaning-differs',
  severity: 'error',
  summary: 'A question has the same points, objectives, options and key in both languages.',
  reason: 'An answer is marked by the key of the language it was given in; with two keys one of them is wrong.',
  ok: [inBoth(english, chinese('answer=2'))],
  notOk: [
    { ...inBoth(english, chinese('answer=3')), at: ['modules/01-visit/zh-CN.md:11:1'] },
    { ...inBoth(english, chinese('answer=2 points=2')), at: ['modules/01-visit/zh-CN.md:11:1'] },
  ],
  *check(pack) {
    for (const pair of languagePairs(pack)) {
      for (const question of pair.chinese.survey.questions) {
        const other = pair.english.survey.questions.find(({ id }) => id === question.id)
        // Another type or other options are another structure, which is told elsewhere.
        if (other === undefined || other.meaning === question.meaning || shapeOf(other) !== shapeOf(question)) continue
        yield {
          place: placeIn(pair.chinese, question),
          facts: { id: question.id, file: pair.english.file, line: other.line },
        }
      }
    }
  },
})

function shapeOf({
  type,
  choices,
}: {
  readonly type: string
  readonly choices: readonly { readonly id: string }[]
}): string {
  return [type, ...choices.map(({ id }) => id)].join(' ')
}
