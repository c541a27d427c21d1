import { english } from '../example-pack.ts'
import { rule } from '../rule.ts'
import { singleQuestions } from '../single-questions.ts'
import { filesOf, placeIn } from '../text-places.ts'

/** Fewer questions may stand alike by chance; two thirds is far from what chance gives. Our own choice. */
const fewest = 4
const largestShare = 2 / 3

const questions = (places: readonly number[]) =>
  places
    .map((place, index) => {
      const thing = ['stove', 'well', 'pump', 'cart'][index] ?? ''
      const wrong = ['- [ ] The clerk <!-- #clerk -->\n  > No.', '- [ ] A guest <!-- #guest -->\n  > No.']
      const options = wrong.toSpliced(place, 0, '- [x] The owner <!-- #owner -->')
      return `:::question{#${thing} type=single objectives="begin"}\nWho mends the ${thing}?\n\n${options.join('\n')}\n\n:::\n`
    })
    .join('\n')

/** The right option moves about. */
export const rightOptionPlace = rule({
  id: 'right-option-place',
  severity: 'warning',
  summary: 'In a module or bank, the right option stands at no place in more than two thirds of the questions.',
  reason: 'Papers and other programs keep the order of the source, and a habit is found out at the third question.',
  ok: [english(questions([0, 1, 2, 0])), english(questions([1, 1, 1]))],
  notOk: [{ ...english(questions([1, 1, 1, 0])), at: ['modules/01-visit/en.md:11:1'] }],
  *check(pack) {
    for (const file of filesOf(pack)) {
      const all = singleQuestions(file)
      for (const index of new Set(all.map(({ rightIndex }) => rightIndex))) {
        const there = all.filter(({ rightIndex }) => rightIndex === index)
        const [first] = there
        if (first === undefined || all.length < fewest || there.length <= all.length * largestShare) continue
        yield {
          place: placeIn(file, first.question),
          facts: { place: index + 1, count: there.length, of: all.length },
        }
      }
    }
  },
})
