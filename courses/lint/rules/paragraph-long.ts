import { english } from '../example-pack.ts'
import { countHan, countWords } from '../measure-text.ts'
import { proseOf } from '../pack-texts.ts'
import { rule } from '../rule.ts'
import { placeAt } from '../text-places.ts'

/** About a screen of a small laptop at the reading size. Our own choice. */
const mostWords = 200
const mostHan = 400

/** Paragraphs leave room to breathe. */
export const paragraphLong = rule({
  id: 'paragraph-long',
  severity: 'warning',
  summary: `A paragraph has at most ${mostWords} English words or ${mostHan} Chinese characters.`,
  reason: 'A paragraph that fills the screen is skipped; two with one thought each are read.',
  ok: [
    english(`${'They came up the lane. '.repeat(40)}\n`),
    english(`They came.[^1]\n\n[^1]: ${'They came up the lane. '.repeat(41)}\n`),
    english(`- ${'They came up the lane. '.repeat(20)}\n- ${'They came up the lane. '.repeat(21)}\n`),
  ],
  notOk: [{ ...english(`${'They came up the lane. '.repeat(41)}\n`), at: ['modules/01-visit/en.md:11:1'] }],
  *check(pack) {
    for (const { file, text } of proseOf(pack)) {
      if (text.kind !== 'paragraph' || text.role === 'note') continue
      const length = file.language === 'en' ? countWords(text.text) : countHan(text.text)
      const limit = file.language === 'en' ? mostWords : mostHan
      if (length > limit) yield { place: placeAt(file, text, 0), facts: { length, limit } }
    }
  },
})
