import { typackCollision, typackPathRule } from '#courses/format/typack/typack-path.ts'
import { english } from '../example-pack.ts'
import { rule } from '../rule.ts'

/** Names that every computer can keep. */
export const mediaNameRefused = rule({
  id: 'media-name-refused',
  severity: 'error',
  summary:
    'Names in `media/` have letters, digits, full stops, `_` and `-`, are not too long, and differ by more than capital letters.',
  reason:
    'The pack cannot be built with it: a name with a space or a sign, or two that differ in capitals alone, is lost on some computers and cannot be written in a text.',
  ok: [english('![A yard](media/院子.png)\n', { files: { 'media/院子.png': '' } })],
  notOk: [
    {
      ...english('Look.\n\n![A yard](media/yard.png)\n', { files: { 'media/yard.png': '', 'media/my yard.png': '' } }),
      at: ['media/my yard.png:1:1'],
    },
    {
      ...english('![A yard](media/yard.png)\n\n![A well](media/Yard.png)\n', {
        files: { 'media/Yard.png': '', 'media/yard.png': '' },
      }),
      at: ['media/yard.png:1:1'],
    },
  ],
  *check({ media }) {
    for (const { path } of media) if (isRefused(path)) yield { place: { file: path, line: 1, column: 1 } }
    const collision = typackCollision(media.map(({ path }) => path).toSorted())
    if (collision !== null) yield { place: { file: String(collision.facts['path']), line: 1, column: 1 } }
  },
})

function isRefused(path: string): boolean {
  const broken = typackPathRule(path)
  // A kind that no pack holds has a rule of its own.
  return broken !== null && broken !== 'typack-extension'
}
