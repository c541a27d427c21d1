import { english } from '../example-pack.ts'
import { rule } from '../rule.ts'
import { filesOf, placeIn } from '../text-places.ts'

const question = (feedback: string) =>
  `:::question{#tea type=single objectives="begin"}\nWhat do you say to the tea?\n\n- [x] Thank you <!-- #thanks -->\n- [ ] Never mind <!-- #never -->\n${feedback}\n:::\n`

/** A wrong answer is told why. */
export const feedbackMissing = rule({
  id: 'feedback-missing',
  severity: 'warning',
  summary: 'Each wrong option has feedback of its own.',
  reason:
    'A learner who is wrong has to learn why it tempts and why it is wrong; at the next desk there may be nobody to ask.',
  ok: [english(question('  > She does mind.\n'))],
  notOk: [{ ...english(question('')), at: ['modules/01-visit/en.md:15:7'] }],
  *check(pack) {
    for (const file of filesOf(pack)) {
      for (const { choices } of file.survey?.questions ?? []) {
        for (const choice of choices) {
          if (choice.isRight === false && choice.feedback === '')
            yield { place: placeIn(file, choice), facts: { id: choice.id } }
        }
      }
    }
  },
})
