import { chinese } from '../example-pack.ts'
import { isReference } from '../is-reference.ts'
import { proseOf } from '../pack-texts.ts'
import { rule } from '../rule.ts'
import { placeAt } from '../text-places.ts'

/** A half-width mark that touches a Chinese character. A full stop only where something ends: `3.5` and `.md` are none. */
const halfWidth =
  /(?<=\p{Script=Han})[,;:!?](?!\/\/)|(?<![\d\p{Script=Latin}])[,;:!?](?=\p{Script=Han})|(?<=\p{Script=Han})\.(?=\s|$|\p{Script=Han})|(?<=\p{Script=Han})\((?=\P{Script=Latin})|(?<=\p{Script=Han})\)|\((?=\p{Script=Han})/gu

/** Chinese has punctuation of its own. */
export const chinesePunctuation = rule({
  id: 'chinese-punctuation',
  severity: 'warning',
  summary: 'Beside Chinese characters, punctuation is full-width: ，。；：！？（）.',
  reason:
    'Half-width marks stick to the character before them and make the line ragged; in print they look like slips.',
  ok: [chinese('先坐下，再开口：8:30 集合（自带水）。\n'), chinese('- 费孝通（1948）.《乡土中国》. 上海：观察社.\n')],
  notOk: [
    { ...chinese('先坐下,再开口。\n'), at: ['modules/01-visit/zh-CN.md:11:4'] },
    { ...chinese('先坐下(再开口).\n'), at: ['modules/01-visit/zh-CN.md:11:4', 'modules/01-visit/zh-CN.md:11:8'] },
  ],
  *check(pack) {
    for (const { file, text } of proseOf(pack, 'zh-CN')) {
      if (isReference(text.text)) continue
      for (const { 0: mark, index } of text.text.matchAll(halfWidth)) {
        yield { place: placeAt(file, text, index), facts: { mark } }
      }
    }
  },
})
