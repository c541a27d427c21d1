import { chinese } from '../example-pack.ts'
import { proseOf } from '../pack-texts.ts'
import { rule } from '../rule.ts'
import { placeAt } from '../text-places.ts'

/** Chinese quotation marks are curly. */
export const chineseQuotes = rule({
  id: 'chinese-quotes',
  severity: 'warning',
  summary: 'Chinese text is quoted with “ ” and ‘ ’, not with straight marks or 「」.',
  reason: 'Straight marks do not tell beginning from end, and 「」 belong to the other way of setting Chinese.',
  ok: [chinese('她说：“先坐下。”\n')],
  notOk: [
    { ...chinese('她说："先坐下。"\n'), at: ['modules/01-visit/zh-CN.md:11:4', 'modules/01-visit/zh-CN.md:11:9'] },
  ],
  *check(pack) {
    for (const { file, text } of proseOf(pack, 'zh-CN')) {
      for (const { 0: mark, index } of text.text.matchAll(/["「」『』]|(?<=\p{Script=Han})'|'(?=\p{Script=Han})/gu)) {
        yield { place: placeAt(file, text, index), facts: { mark } }
      }
    }
  },
})
