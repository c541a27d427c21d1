import { chinese, english } from '../example-pack.ts'
import { countHan, countWords } from '../measure-text.ts'
import { proseOf } from '../pack-texts.ts'
import { rule } from '../rule.ts'
import { placeAt } from '../text-places.ts'

/** What can be read aloud in two breaths. Our own choice, from the shipped packs. */
const mostWords = 50
const mostHan = 110

const breath = 'and then they came up the lane with '

const glossary = (definition: string) =>
  `terms:\n  - id: well\n    term: { en: well, zh-CN: 井 }\n    definition:\n      en: ${definition}\n      zh-CN: 打水的地方。\n`

/** Sentences can be read aloud. */
export const sentenceLong = rule({
  id: 'sentence-long',
  severity: 'warning',
  summary: `A sentence has at most ${mostWords} English words or ${mostHan} Chinese characters.`,
  reason: 'Many learners read in their second language or aloud to others; who runs out of breath has lost the thread.',
  ok: [
    english(`It rained, ${breath.repeat(5)}carts. It rained, ${breath.repeat(5)}carts.\n`),
    english(`They came.[^1]\n\n[^1]: They came, ${breath.repeat(6)}carts.\n`),
    chinese(`下雨了，${'他们走上巷子来，'.repeat(14)}推着车。\n`),
  ],
  notOk: [
    { ...chinese(`下雨了，${'他们走上巷子来，'.repeat(15)}推着车。\n`), at: ['modules/01-visit/zh-CN.md:11:1'] },
    {
      ...english(`It rained.\nIt rained again, ${breath.repeat(6)}carts.\n`),
      at: ['modules/01-visit/en.md:12:1'],
    },
    {
      ...english('Drink from the well.\n', {
        files: { 'glossary.yaml': glossary(`Water. ${breath.repeat(8)}buckets.`) },
      }),
      at: ['glossary.yaml:5:18'],
    },
  ],
  *check(pack) {
    for (const { file, text } of proseOf(pack)) {
      if (text.role === 'note' || text.kind === 'heading' || text.kind === 'line') continue
      for (const { 0: sentence, index } of text.text.matchAll(
        /[^。！？；.!?;:]+(?:[.!?;:](?!\s|$)[^。！？；.!?;:]*)*/gu,
      )) {
        const [words, han] = [countWords(sentence), countHan(sentence)]
        const [length, limit] = file.language === 'en' ? [words, mostWords] : [han, mostHan]
        if (length <= limit) continue
        const start = index + sentence.search(/[^\s”’"')）]/)
        yield {
          place: placeAt(file, text, start),
          facts: { length, limit },
        }
      }
    }
  },
})
