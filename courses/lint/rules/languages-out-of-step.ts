import type { IdSlot } from '#courses/format/source-survey.ts'
import { inBoth } from '../example-pack.ts'
import { firstDifference } from '../first-difference.ts'
import { type LanguagePair, languagePairs } from '../language-pairs.ts'
import { filesToLookInto, probableSlip } from '../probable-slip.ts'
import { rule } from '../rule.ts'
import { placeIn } from '../text-places.ts'

const question = (prompt: string) =>
  `:::question{#cups type=numeric answer=2 unit="个" objectives="begin"}\n${prompt}\n\n:::\n`

/** Both languages are one course. */
export const languagesOutOfStep = rule({
  id: 'languages-out-of-step',
  severity: 'error',
  summary:
    'Both files of a module or bank have the same headings, questions and options, with the same ids, in the same order and the same boxes.',
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
    {
      ...inBoth(
        '## Tea <!-- #tea -->\n\nDrink it.\n\n**Cups**\n\nTwo.\n',
        '## 喝茶 <!-- #tea -->\n\n喝吧。\n\n### 碗 <!-- #cups -->\n\n两只碗。\n',
      ),
      at: ['modules/01-visit/en.md:21:1'],
    },
    {
      ...inBoth(`:::::note\n${question('How many cups?')}:::::\n`, question('要几只碗？')),
      at: ['modules/01-visit/zh-CN.md:11:1'],
    },
  ],
  *check(pack) {
    for (const pair of languagePairs(pack)) {
      const { english, chinese } = pair
      const [one, other] = [english.survey.slots, chinese.survey.slots]
      const index = firstDifference(one, other)
      if (index === null) continue
      const slip = probableSlip(pair, [one.length, other.length])
      const file = fileWithSlot(pair, index, slip ?? chinese)
      const against = file === english ? chinese : english
      const [spot, counterpart] = [file.survey.slots[index], against.survey.slots[index]]
      yield {
        place: placeIn(file, spot ?? { line: 1, column: 1 }),
        facts: {
          file: against.file,
          line: counterpart?.line ?? '-',
          here: named(spot),
          there: named(counterpart),
          slip: filesToLookInto(pair, slip),
        },
      }
    }
  },
})

/** The wanted file, if it has a slot of this number at all; else the other. */
function fileWithSlot({ english, chinese }: LanguagePair, index: number, wanted: LanguagePair['english']) {
  if (wanted.survey.slots[index] !== undefined) return wanted
  return wanted === english ? chinese : english
}

/** What stands in a slot, such as `heading 2 #tea` or `question single #cups (:::note)`; `-` where nothing does. */
function named(slot: IdSlot | undefined): string {
  if (slot === undefined) return '-'
  const around = slot.within === '' ? '' : ` (${slot.within.replaceAll(/(^| )/g, '$1:::')})`
  return `${slot.shape}${slot.id === null ? '' : ` #${slot.id}`}${around}`
}
