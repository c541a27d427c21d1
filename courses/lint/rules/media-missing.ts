import { mediaPattern } from '#courses/markdown/link-targets.ts'
import { english } from '../example-pack.ts'
import { rule } from '../rule.ts'
import { filesOf, placeIn } from '../text-places.ts'

const picture = 'Look.\n\n![A yard with a well](media/yard.png)\n'

/** Pictures are in the pack. */
export const mediaMissing = rule({
  id: 'media-missing',
  severity: 'error',
  summary: 'Each picture that a text shows lies in `media/`, under exactly that name.',
  reason: 'The reader sees a gap. Capital letters count: some computers do not tell them apart, the pack does.',
  ok: [english(picture, { files: { 'media/yard.png': '' } })],
  notOk: [
    { ...english(picture), at: ['modules/01-visit/en.md:13:1'] },
    {
      ...english(`${picture}\n![A well](media/Well.png)\n`, { files: { 'media/yard.png': '' } }),
      at: ['modules/01-visit/en.md:15:1'],
    },
  ],
  *check(pack) {
    const names = new Set(pack.media.map(({ path }) => path))
    for (const file of filesOf(pack)) {
      for (const image of file.survey?.images ?? []) {
        if (!mediaPattern.test(image.source) || names.has(image.source)) continue
        yield { place: placeIn(file, image), facts: { source: image.source } }
      }
    }
  },
})
