import { foldText } from '#courses/rules/marking/text/fold-text.ts'
import { english } from '../example-pack.ts'
import { rule } from '../rule.ts'
import { filesOf, placeIn } from '../text-places.ts'

const head = ':::question{#tea type=single objectives="begin"}\nWhat do you say to the tea?\n\n'

/** Options differ by more than their look. */
export const optionDuplicate = rule({
  id: 'option-duplicate',
  severity: 'error',
  summary: 'No two options of a question read alike, whatever their width, case and punctuation.',
  reason: 'One of them would be right and the other wrong, and nobody could tell which is which.',
  ok: [
    english(`${head}- [x] Thank you <!-- #thanks -->\n- [ ] Never mind <!-- #never -->\n  > She does mind.\n\n:::\n`),
    english(
      ':::question{#who type=matching objectives="begin"}\nWho lives where?\n\n| a | b |\n| --- | --- |\n| He <!-- #he --> | Here <!-- #y --> |\n| Liu <!-- #liu --> | Here <!-- #x --> |\n\n:::\n',
    ),
  ],
  notOk: [
    {
      ...english(`${head}- [x] Thank you! <!-- #thanks -->\n- [ ] ｔｈａｎｋ you <!-- #again -->\n  > No.\n\n:::\n`),
      at: ['modules/01-visit/en.md:15:7'],
    },
  ],
  *check(pack) {
    for (const file of filesOf(pack)) {
      for (const { type, choices } of file.survey?.questions ?? []) {
        // The right sides of a matching may be alike on purpose: two people in one place.
        if (type === 'matching') continue
        const seen = new Map<string, string>()
        for (const choice of choices) {
          const folded = foldText(choice.text)
          const first = seen.get(folded)
          if (first === undefined) seen.set(folded, choice.id)
          else if (folded !== '') yield { place: placeIn(file, choice), facts: { id: first } }
        }
      }
    }
  },
})
