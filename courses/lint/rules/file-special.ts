import { english } from '../example-pack.ts'
import { rule } from '../rule.ts'

const link = { links: ['media/yard.png'] }

/** A pack is made of plain files. */
export const fileSpecial = rule({
  id: 'file-special',
  severity: 'error',
  summary: 'What lies in `modules/`, `banks/` and `media/`, and each text of the format, is a plain file and no link.',
  reason: 'The pack cannot be built with it: a link leads to another place on every computer, or to none.',
  ok: [english('![A yard](media/yard.png)\n', { files: { 'media/yard.png': '' } })],
  notOk: [{ ...english('![A yard](media/yard.png)\n', link), at: ['media/yard.png:1:1'] }],
  *check({ files }) {
    for (const { path, isSpecial } of files) if (isSpecial) yield { place: { file: path, line: 1, column: 1 } }
  },
})
