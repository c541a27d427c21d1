import { typackPathRule } from '#courses/format/typack/typack-path.ts'
import { english } from '../example-pack.ts'
import { rule } from '../rule.ts'
import { filesOf } from '../text-places.ts'

/** The pack carries no picture for nothing. */
export const mediaUnused = rule({
  id: 'media-unused',
  severity: 'warning',
  summary: 'Each file of `media/` is shown by some text.',
  reason: 'Packs travel on USB sticks and slow lines; a picture nobody sees costs every learner its bytes.',
  ok: [english('![A yard with a well](media/yard.png)\n', { files: { 'media/yard.png': '' } })],
  notOk: [{ ...english('Sit down first.\n', { files: { 'media/yard.png': '' } }), at: ['media/yard.png:1:1'] }],
  *check(pack) {
    const used = new Set(filesOf(pack).flatMap(({ survey }) => survey?.images.map(({ source }) => source) ?? []))
    // A file that cannot be read may well show it.
    if (filesOf(pack).some(({ survey }) => survey === null)) return
    for (const { path, isSpecial } of pack.media) {
      // What a pack may not hold is told already.
      if (typackPathRule(path) === null && isSpecial !== true && !used.has(path))
        yield { place: { file: path, line: 1, column: 1 } }
    }
  },
})
