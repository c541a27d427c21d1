import { english } from '../example-pack.ts'
import { rule } from '../rule.ts'
import { singleQuestions } from '../single-questions.ts'
import { filesOf, placeIn } from '../text-places.ts'

/** Half as long again, and by more than a few words. Our own choice. */
const factor = 1.5
const leastDifference = 20

const question = (right: string, wrong = 'Leave it where it is') =>
  `:::question{#tea type=single objectives="begin"}\nWhat do you do with the tea?\n\n- [ ] ${wrong} <!-- #leave -->\n  > It was made for you.\n- [x] ${right} <!-- #right -->\n- [ ] Sip <!-- #water -->\n  > The tea is water too.\n\n:::\n`

/** The right option does not stand out by its length. */
export const longOptionRight = rule({
  id: 'long-option-right',
  severity: 'warning',
  summary: 'The right option is not half as long again as every other.',
  reason: 'Whoever has understood nothing takes the one with the most words in it, and is right.',
  ok: [english(question('Drink it, and thank her')), english(question('Drink it all', 'Spill it'))],
  notOk: [
    {
      ...english(question('Drink it slowly, and thank her for the trouble she has taken')),
      at: ['modules/01-visit/en.md:11:1'],
    },
  ],
  *check(pack) {
    for (const file of filesOf(pack)) {
      for (const { question: asked, rightLength, wrongLength } of singleQuestions(file)) {
        if (rightLength < wrongLength * factor || rightLength - wrongLength < leastDifference) continue
        yield { place: placeIn(file, asked) }
      }
    }
  },
})
