import { english } from '../example-pack.ts'
import { rule } from '../rule.ts'
import { singleQuestions } from '../single-questions.ts'
import { filesOf, placeIn } from '../text-places.ts'

/** Fewer questions show no habit, and half of them is twice what chance gives with four options. Our own choice. */
const fewest = 5
const largestShare = 0.5

/** Five questions of three options; the first `longest` of them have the right one as the longest. */
const questions = (longest: number, things = ['stove', 'well', 'pump', 'cart', 'field']) =>
  things
    .map((thing, index) => {
      const [right, wrong] = index < longest ? ['A cousin of hers', 'A cousin'] : ['A cousin', 'A cousin of hers']
      const options = [`- [x] ${right} <!-- #right -->`, `- [ ] ${wrong} then <!-- #one -->\n  > No.`]
      const third = '- [ ] Nobody <!-- #two -->\n  > Somebody does.'
      const order = [options[index % 2], third, options[(index + 1) % 2]]
      return `:::question{#${thing} type=single objectives="begin"}\nWho mends the ${thing}?\n\n${order.join('\n')}\n\n:::\n`
    })
    .join('\n')

/** The right option is not to be found by a ruler. */
export const longestOptionRight = rule({
  id: 'longest-option-right',
  severity: 'warning',
  summary:
    'In a module or bank, the right option is the longest in at most half of the questions with one right option.',
  reason:
    'Writers take care over what is right and hurry over what is wrong; learners soon know, and need not know anything else.',
  ok: [english(questions(2)), english(questions(3, ['stove', 'well', 'pump']))],
  notOk: [{ ...english(questions(3)), at: ['modules/01-visit/en.md:11:1'] }],
  *check(pack) {
    for (const file of filesOf(pack)) {
      const all = singleQuestions(file)
      const longest = all.filter(({ rightLength, wrongLength }) => rightLength > wrongLength)
      const [first] = longest
      if (first === undefined || all.length < fewest || longest.length <= all.length * largestShare) continue
      yield { place: placeIn(file, first.question), facts: { count: longest.length, of: all.length } }
    }
  },
})
