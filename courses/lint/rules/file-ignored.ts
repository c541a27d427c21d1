import { english } from '../example-pack.ts'
import { courseFile } from '../read-pack.ts'
import { rule } from '../rule.ts'

/** No text lies where nobody reads it. */
export const fileIgnored = rule({
  id: 'file-ignored',
  severity: 'warning',
  summary: 'A Markdown file of `modules/` or `banks/` has a name that the format knows, in a language of the pack.',
  reason: 'A file named `zh.md` or `zh-cn.md` is passed over without a word, and its language is missing.',
  ok: [english('Sit down first.\n', { files: { 'notes.md': 'Ask Mrs Liu about the date.\n' } })],
  notOk: [
    {
      ...english('Sit down first.\n', { files: { 'modules/01-visit/zh-cn.md': '先坐下。\n' } }),
      at: ['modules/01-visit/zh-cn.md:1:1'],
    },
  ],
  *check({ manifest, files }) {
    if (manifest === null) return
    for (const { path, isSpecial } of files) {
      if (isSpecial || !/^(?:modules|banks|scenarios)\/.*\.md$/i.test(path)) continue
      const known = courseFile(path)
      if (known !== null && manifest.languages.includes(known.language)) continue
      yield { place: { file: path, line: 1, column: 1 }, facts: { languages: manifest.languages.join(', ') } }
    }
  },
})
