import { chinese } from '../example-pack.ts'
import { proseOf } from '../pack-texts.ts'
import { rule } from '../rule.ts'
import { placeAt } from '../text-places.ts'

/** Marks of emphasis do their work. */
export const emphasisVisible = rule({
  id: 'emphasis-visible',
  severity: 'warning',
  summary: 'No `**` is left in the text as it is shown.',
  reason: 'It was meant for bold and shows as two stars: a space inside the marks, or one of them without the other.',
  ok: [chinese('**先坐下**。再开口。\n')],
  notOk: [{ ...chinese('** 先坐下**。再开口。\n'), at: ['modules/01-visit/zh-CN.md:11:1'] }],
  *check(pack) {
    for (const { file, text } of proseOf(pack)) {
      const at = text.text.indexOf('**')
      if (at >= 0) yield { place: placeAt(file, text, at) }
    }
  },
})
