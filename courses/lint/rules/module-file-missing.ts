import { english, exampleFrontMatter, exampleQuestion } from '../example-pack.ts'
import { rule } from '../rule.ts'

/** What `pack.yaml` names is there, in each of its languages. */
export const moduleFileMissing = rule({
  id: 'module-file-missing',
  severity: 'error',
  summary:
    'Each module that `pack.yaml` lists, and the examination’s bank, has a file in each of the pack’s languages.',
  reason: 'A pack that promises a language and lacks a file of it cannot be opened by half of its readers.',
  ok: [
    english('Sit down first.\n', {
      manifest: 'examination: { bank: final }\n',
      files: {
        'banks/final.en.md': `${exampleFrontMatter('final')}Take your time.\n\n${exampleQuestion('pour', 'Who pours?')}`,
      },
    }),
  ],
  notOk: [
    { ...english('Sit down first.\n', { manifest: 'modules: [visit, mapping]\n' }), at: ['pack.yaml:12:18'] },
    { ...english('Sit down first.\n', { manifest: 'examination: { bank: final }\n' }), at: ['pack.yaml:13:16'] },
  ],
  *check({ manifest, parts, files, placeOf }) {
    if (manifest === null) return
    // Where a link lies, another rule says so.
    const isLinked = (path: string) =>
      files.some((file) => file.isSpecial && (path === file.path || path.startsWith(`${file.path}/`)))
    const { modules, languages, examination } = manifest
    for (const [index, id] of modules.entries()) {
      const part = parts.find((one) => one.kind === 'module' && one.id === id)
      const place = placeOf(['modules', index])
      const path = part?.path ?? `modules/${String(index + 1).padStart(2, '0')}-${id}`
      for (const language of languages) {
        const file = `${path}/${language}.md`
        if (part?.files.some((one) => one.language === language) === true || isLinked(file)) continue
        yield { place, facts: { file } }
      }
    }
    if (examination === undefined) return
    const bank = parts.find(({ isExamination }) => isExamination)
    for (const language of languages) {
      const file = `banks/${examination.bank}.${language}.md`
      if (bank?.files.some((one) => one.language === language) === true || isLinked(file)) continue
      yield { place: placeOf(['examination', 'bank']), facts: { file } }
    }
  },
})
