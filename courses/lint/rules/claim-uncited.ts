import { chinese, english } from '../example-pack.ts'
import { proseOf } from '../pack-texts.ts'
import { rule } from '../rule.ts'
import { placeAt } from '../text-places.ts'

const claim =
  /\b(?:studies|research|surveys|evidence|scientists|experts)\s+(?:(?:have|has|clearly|also)\s+)*(?:shows?|shown|proves?|proved|proven|confirms?|confirmed|suggests?|demonstrates?|agree)\b|\bit is (?:well known|proven) that\b|(?:研究|调查|数据|实践|事实)(?:已经|早已|充分)?(?:表明|显示|证明|证实)|专家(?:们)?(?:认为|指出)|众所周知/iu

/** A source near by: a year in brackets or after a name. */
const source = /(?:19|20)\d\d/

/** What somebody says in a case is theirs. */
const quoted = /[“"][^”"]*[”"]/g

/** Whoever claims names a source. */
export const claimUncited = rule({
  id: 'claim-uncited',
  severity: 'warning',
  summary: '“Studies show”, “研究表明” and the like stand with a note or a named source in the same paragraph.',
  reason: 'Such words lend the weight of research to what nobody can look up.',
  ok: [
    english('Studies show that guests talk more than hosts.[^liu]\n\n[^liu]: Liu (2025), page 3.\n'),
    chinese('有研究表明，客人的话比主人多（Liu 2025）。\n'),
    english('Guests talk.[^1]\n\n[^1]: Research shows as much; see the list.\n'),
    chinese('他说：“研究表明，客人话多。”\n'),
  ],
  notOk: [
    { ...english('Research has shown that guests talk too much.\n'), at: ['modules/01-visit/en.md:11:1'] },
    { ...chinese('大量研究表明，客人话多。\n'), at: ['modules/01-visit/zh-CN.md:11:3'] },
  ],
  *check(pack) {
    for (const { file, text } of proseOf(pack)) {
      if (text.role === 'note' || text.hasNote || source.test(text.text)) continue
      const found = claim.exec(text.text.replaceAll(quoted, (words) => ' '.repeat(words.length)))
      if (found) yield { place: placeAt(file, text, found.index), facts: { words: found[0] } }
    }
  },
})
