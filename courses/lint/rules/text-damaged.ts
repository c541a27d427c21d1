import { chinese } from '../example-pack.ts'
import { rule } from '../rule.ts'

/** Files are UTF-8. */
export const textDamaged = rule({
  id: 'text-damaged',
  severity: 'error',
  summary: 'Each text of a pack is UTF-8, and nothing of it was lost on the way.',
  reason:
    'A file in GBK, as older editors write it, shows as nonsense; the character U+FFFD tells that some program gave up on it.',
  ok: [chinese('先坐下。\n')],
  notOk: [{ ...chinese('先\ufffd下。\n'), at: ['modules/01-visit/zh-CN.md:11:2'] }],
  *check({ sources }) {
    for (const [file, source] of sources) {
      const lines = source.replace(/^\ufeff/, '').split(/\r\n?|\n/)
      // One place a file: in the wrong encoding every line would be one.
      const index = lines.findIndex((line) => line.includes('\ufffd'))
      if (index < 0) continue
      yield { place: { file, line: index + 1, column: (lines[index]?.indexOf('\ufffd') ?? 0) + 1 } }
    }
  },
})
