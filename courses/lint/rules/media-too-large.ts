import { mediaTypeOf } from '#courses/format/media-types.ts'
import { english } from '../example-pack.ts'
import { rule } from '../rule.ts'

/** Pictures keep to the sizes of the format. */
export const mediaTooLarge = rule({
  id: 'media-too-large',
  severity: 'error',
  summary: 'A file of `media/` has no more bytes than the format allows for its kind.',
  reason:
    'A pack goes by USB stick to old computers; a photograph shown on them needs a tenth of what a camera writes.',
  ok: [english('![A yard](media/yard.svg)\n', { files: { 'media/yard.svg': '<svg/>' } })],
  notOk: [
    {
      ...english('![A yard](media/yard.svg)\n', { files: { 'media/yard.svg': ' '.repeat(1_000_001) } }),
      at: ['media/yard.svg:1:1'],
    },
  ],
  *check({ media }) {
    for (const { path, bytes } of media) {
      const limit = mediaTypeOf(path)?.maxBytes ?? Number.POSITIVE_INFINITY
      if (bytes > limit) yield { place: { file: path, line: 1, column: 1 }, facts: { bytes, limit } }
    }
  },
})
