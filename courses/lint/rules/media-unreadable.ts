import { english } from '../example-pack.ts'
import { rule } from '../rule.ts'

/** Pictures are what their names say. */
export const mediaUnreadable = rule({
  id: 'media-unreadable',
  severity: 'error',
  summary:
    'A picture or drawing of `media/` is of the kind that its ending says, and no larger than 8192 points a side, 24 million in all and 300 frames.',
  reason: 'The pack cannot be built with it: whoever imports one draws nothing that is not what it claims to be.',
  ok: [english('![A yard](media/yard.png)\n', { files: { 'media/yard.png': '' } })],
  notOk: [
    {
      ...english('![A yard](media/yard.png)\n', { files: { 'media/yard.png': 'no picture' } }),
      at: ['media/yard.png:1:1'],
    },
  ],
  *check({ media }) {
    for (const { path, fault } of media)
      if (fault?.kind === 'unreadable') yield { place: { file: path, line: 1, column: 1 } }
  },
})
