import { inBoth } from '../example-pack.ts'
import { languagePairs } from '../language-pairs.ts'
import { rule } from '../rule.ts'
import { placeIn } from '../text-places.ts'

const picture = { files: { 'media/yard.png': '' } }

/** What is shown to one reader is shown to the other. */
export const picturesDiffer = rule({
  id: 'pictures-differ',
  severity: 'warning',
  summary: 'Both files of a module or bank show as many pictures.',
  reason: 'A picture left out in translation is found only by eye. Which file is shown may differ: words in it may be.',
  ok: [inBoth('![A yard](media/yard.png)\n', '![院子](media/yard.png)\n', picture)],
  notOk: [
    {
      ...inBoth('![A yard](media/yard.png)\n', '先坐下。\n', picture),
      at: ['modules/01-visit/en.md:11:1'],
    },
  ],
  *check(pack) {
    for (const { english, chinese } of languagePairs(pack)) {
      const [one, other] = [english.survey.images, chinese.survey.images]
      const [more, fewer] = one.length > other.length ? [english, chinese] : [chinese, english]
      const spot = more.survey.images[fewer.survey.images.length]
      if (spot === undefined) continue
      const facts = { count: more.survey.images.length, file: fewer.file, other: fewer.survey.images.length }
      yield { place: placeIn(more, spot), facts }
    }
  },
})
