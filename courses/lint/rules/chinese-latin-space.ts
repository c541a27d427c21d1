import { chinese } from '../example-pack.ts'
import { proseOf } from '../pack-texts.ts'
import { rule } from '../rule.ts'
import { placeAt } from '../text-places.ts'

const touching = /(?<=\p{Script=Han})[\p{Script=Latin}\d]|(?<=[\p{Script=Latin}\d%])\p{Script=Han}/gu

/** Scripts do not stick together. */
export const chineseLatinSpace = rule({
  id: 'chinese-latin-space',
  severity: 'warning',
  summary: 'Between Chinese characters and digits or Latin letters stands one space.',
  reason: 'Without it figures run into the text and are read over; with it everywhere, a search finds every place.',
  ok: [chinese('镇上 65 岁以上的老人有 40 户。\n')],
  notOk: [
    { ...chinese('镇上有40户。\n'), at: ['modules/01-visit/zh-CN.md:11:4', 'modules/01-visit/zh-CN.md:11:6'] },
    { ...chinese('先坐下。\n', { packTitle: '走访10户' }), at: ['pack.yaml:5:31', 'pack.yaml:5:33'] },
  ],
  *check(pack) {
    for (const { file, text } of proseOf(pack, 'zh-CN')) {
      for (const { index } of text.text.matchAll(touching)) yield { place: placeAt(file, text, index) }
    }
  },
})
