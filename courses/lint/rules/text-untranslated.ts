import { chinese, english } from '../example-pack.ts'
import { isReference } from '../is-reference.ts'
import { countHan, countWords } from '../measure-text.ts'
import { proseOf } from '../pack-texts.ts'
import { rule } from '../rule.ts'
import { placeAt } from '../text-places.ts'

/** A term in brackets is shorter than this; a sentence is not. Our own choice. */
const fewestHan = 12
const fewestWords = 6

/** Each file speaks its own language. */
export const textUntranslated = rule({
  id: 'text-untranslated',
  severity: 'warning',
  summary: 'No block of an English file is mostly Chinese, and none of a Chinese file is English alone.',
  reason:
    'What was copied over to be translated later is easily forgotten, and one half of the learners cannot read it.',
  ok: [
    english('The station has three books, for 过程记录、工作日志、督导记录, and each has a page of its own.\n'),
    chinese('先坐下。\n\nStop and listen.\n'),
    english('The station keeps a **process record** (过程记录).\n'),
    chinese('站里要写过程记录。\n\nChambers, R. (1983). *Rural development: Putting the last first*. Longman.\n'),
  ],
  notOk: [
    { ...english('Sit down first.\n\n先坐下，再开口，听主人家把话说完。\n'), at: ['modules/01-visit/en.md:13:1'] },
    { ...chinese('先坐下。\n\nSit down first, and let her finish.\n'), at: ['modules/01-visit/zh-CN.md:13:1'] },
  ],
  *check(pack) {
    for (const { file, text } of proseOf(pack)) {
      const [han, words] = [countHan(text.text), countWords(text.text)]
      // A source is given in the language of the work, and an address has none.
      const isSource = text.role === 'note' || isReference(text.text) || text.text.includes('\ufffc')
      const isForeign = file.language === 'en' ? han >= fewestHan && han > words * 2 : han === 0 && words >= fewestWords
      if (isForeign && !isSource) yield { place: placeAt(file, text, 0) }
    }
  },
})
