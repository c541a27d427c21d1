import type { IdSlot } from '#courses/format/source-survey.ts'
import { inBoth } from '../example-pack.ts'
import { firstDifference } from '../first-difference.ts'
import { languagePairs } from '../language-pairs.ts'
import { rule } from '../rule.ts'
import { placeIn } from '../text-places.ts'

/** Both languages are one course. */
export const languagesOutOfStep = rule({
  id: 'languages-out-of-step',
  severity: 'error',
  summary:
    'Both files of a module or bank have the same headings, questions and options, with the same ids, in the same order.',
  reason:
    'Records name things by id. Whoever changes the language half way would lose their answers, and links would lead elsewhere.',
  ok: [inBoth('## Tea <!-- #tea -->\n\nDrink it.\n', '## 喝茶 <!-- #tea -->\n\n喝吧。\n')],
  notOk: [
    {
      ...inBoth('## Tea <!-- #tea -->\n\nDrink it.\n', '## 喝茶 <!-- #cha -->\n\n喝吧。\n'),
      at: ['modules/01-visit/zh-CN.md:11:1'],
    },
    {
      ...inBoth(
        '## Tea <!-- #tea -->\n\nDrink it.\n\n### Cups <!-- #cups -->\n\nTwo.\n',
        '## 喝茶 <!-- #tea -->\n\n喝吧。\n\n两只碗。\n',
      ),
      at: ['modules/01-visit/zh-CN.md:19:1'],
    },
  ],
  *check(pack) {
    for (const { english, chinese } of languagePairs(pack)) {
      const [one, other] = [english.survey.slots, chinese.survey.slots]
      const index = firstDifference(one, other)
      if (index === null) continue
      const [file, against, spot] = other[index] ? [chinese, english, other[index]] : [english, chinese, one[index]]
      const counterpart = (file === chinese ? one : other)[index]
      yield {
        place: placeIn(file, spot ?? { line: 1, column: 1 }),
        facts: { file: against.file, line: counterpart?.line ?? '-', here: named(spot), there: named(counterpart) },
      }
    }
  },
})

/** What stands in a slot, such as `heading 2 #tea`; `-` where nothing does. */
function named(slot: IdSlot | undefined): string {
  if (slot === undefined) return '-'
  return slot.id === null ? slot.shape : `${slot.shape} #${slot.id}`
}
