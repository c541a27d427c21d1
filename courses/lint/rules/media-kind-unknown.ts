import { mediaTypeOf, mediaTypes } from '#courses/format/media-types.ts'
import { english } from '../example-pack.ts'
import { rule } from '../rule.ts'

/** Only kinds of file that a pack may hold. */
export const mediaKindUnknown = rule({
  id: 'media-kind-unknown',
  severity: 'error',
  summary: 'A file of `media/` has an ending that the format allows, in lower case.',
  reason: 'Other kinds are not shown by the app, and some of them can run programs.',
  ok: [english('![A yard](media/yard.png)\n', { files: { 'media/yard.png': '' } })],
  notOk: [
    {
      ...english('![A yard](media/yard.png)\n', { files: { 'media/yard.png': '', 'media/talk.mp3': '' } }),
      at: ['media/talk.mp3:1:1'],
    },
  ],
  *check({ media }) {
    for (const { path } of media) {
      if (mediaTypeOf(path) !== null) continue
      yield { place: { file: path, line: 1, column: 1 }, facts: { endings: Object.keys(mediaTypes).join(', ') } }
    }
  },
})
