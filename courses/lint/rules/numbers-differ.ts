import { inBoth } from '../example-pack.ts'
import { isReference } from '../is-reference.ts'
import { languagePairs } from '../language-pairs.ts'
import { figuresOf, numbersNamed } from '../read-numbers.ts'
import { rule } from '../rule.ts'
import { placeAt } from '../text-places.ts'

/** Facts are the same in both languages. */
export const numbersDiffer = rule({
  id: 'numbers-differ',
  severity: 'warning',
  summary: 'A number in the figures of one language stands, in figures or words, in the same block of the other.',
  reason:
    'Ages, counts and prices slip when a text is written twice; learners of two languages then work with two cases.',
  ok: [
    inBoth('In 2024 thirty of 40 households came.\n', '2024 年，40 户里来了三十户。\n'),
    inBoth('The bus leaves at 15:20, or at 16:30; wait 30 minutes.\n', '车下午 3:20 开，要么四点半；等半个小时。\n'),
    inBoth('Answer question 3 first.\n', '先答最后一问。\n'),
    inBoth('Of 40 households 30 came.\n', '40 户里有人来。\n\n来了 35 户。\n'),
    inBoth('- Fei (1948), page 12.\n', '- 费孝通（1948）：《乡土中国》。\n'),
  ],
  notOk: [
    { ...inBoth('It costs 3 yuan.\n', '要花几块钱。\n'), at: ['modules/01-visit/en.md:11:10'] },
    { ...inBoth('Of 40 households 30 came.\n', '40 户里来了 35 户。\n'), at: ['modules/01-visit/zh-CN.md:11:9'] },
  ],
  *check(pack) {
    for (const { english, chinese } of languagePairs(pack)) {
      const [one, other] = [english.survey.texts, chinese.survey.texts]
      // Where the blocks do not answer to each other one by one, no number can be said to be missing.
      if (one.length !== other.length || one.some((text, index) => text.kind !== other[index]?.kind)) continue
      for (const [index, text] of other.entries()) {
        const original = one[index]
        if (original === undefined || text.role === 'note' || isReference(text.text) || isReference(original.text))
          continue
        const named = numbersNamed(original.text)
        const missing = figuresOf(text.text).find((figure) => !named.has(figure))
        if (missing !== undefined) {
          const at = Math.max(0, text.text.normalize('NFKC').indexOf(missing))
          yield {
            place: placeAt(chinese, text, at),
            facts: { number: missing, file: english.file, line: original.runs[0]?.line ?? 1 },
          }
          continue
        }
        const own = numbersNamed(text.text)
        const lost = figuresOf(original.text).find((figure) => !own.has(figure))
        if (lost === undefined) continue
        const at = Math.max(0, original.text.indexOf(lost))
        yield {
          place: placeAt(english, original, at),
          facts: { number: lost, file: chinese.file, line: text.runs[0]?.line ?? 1 },
        }
      }
    }
  },
})
