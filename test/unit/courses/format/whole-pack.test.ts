import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { courseLanguages } from '#courses/format/course-language.ts'
import { claimedMinutes, claimedParts } from '#courses/format/credit-claim.ts'
import { mediaTypeOf } from '#courses/format/media-types.ts'
import { packManifestSchema } from '#courses/format/pack-manifest.ts'
import { parseGlossary } from '#courses/format/parse-glossary.ts'
import { parsePackChanges } from '#courses/format/parse-pack-changes.ts'
import { parsePackManifest } from '#courses/format/parse-pack-manifest.ts'
import { compileBank } from '#courses/markdown/compile-bank.ts'
import { compileModule } from '#courses/markdown/compile-module.ts'
import { checkExamination } from '#courses/rules/examination/check-examination.ts'
import { elementsIn } from '../markdown/compiling.ts'

const folder = join(import.meta.dirname, '../../../fixtures/packs/whole')
const read = (file: string) => readFileSync(join(folder, file), 'utf8')
const { manifest, problems, placeOf } = parsePackManifest(read('pack.yaml'))

test('the manifest uses every key there is, and nothing is wrong with it', () => {
  expect(problems).toEqual([])
  expect(Object.keys(manifest ?? {}).toSorted()).toEqual(Object.keys(packManifestSchema.shape).toSorted())
  expect(manifest?.credit && claimedMinutes(manifest.credit, null)).toBe(60)
  expect(manifest?.credit && claimedParts(manifest.credit, 'nasw-distance')).toEqual([
    { category: 'professional', minutes: 30 },
  ])
})

test.each(courseLanguages)(
  'modules in %s compile, with a picture of the pack and a word of its glossary',
  (language) => {
    const compiled = ['01-arriving', '02-asking'].map((module) => {
      const file = `modules/${module}/${language}.md`
      return compileModule({ file, language, text: read(file) })
    })
    expect(compiled.flatMap((one) => one.problems)).toEqual([])
    const elements = elementsIn(compiled)
    const { glossary, problems: ofGlossary } = parseGlossary(read('glossary.yaml'))
    expect(ofGlossary).toEqual([])
    const links = elements.flatMap(({ properties }) => properties['href'] ?? [])
    expect(links).toEqual([`glossary#${glossary?.terms[0]?.id}`])
    const pictures = elements.flatMap(({ properties }) => properties['src'] ?? [])
    expect(pictures.map((source) => mediaTypeOf(String(source))?.type)).toEqual(['image/svg+xml'])
  },
)

test('the bank in both languages fills the draw in either form', () => {
  const [en, chinese] = courseLanguages.map((language) => {
    const file = `banks/final.${language}.md`
    return compileBank({ file, language, text: read(file) })
  })
  expect([en?.problems, chinese?.problems]).toEqual([[], []])
  if (!manifest?.examination || !en?.bank || !chinese?.bank) throw new Error('the bank does not compile')
  expect(checkExamination(manifest.examination, { en: en.bank, 'zh-CN': chinese.bank }, placeOf)).toEqual([])
  expect(en.bank.questions.map(({ form }) => form)).toEqual(['a', 'a', 'a', 'a', 'b', 'b', 'b', 'b'])
  expect(en.bank.questions.map(({ difficulty }) => difficulty)).toEqual([1, 2, 2, 3, 1, 2, 2, 3])
  expect(JSON.stringify(en.bank.introduction)).toContain('Three questions.')
  expect(elementsIn(en.bank.introduction).map(({ tagName }) => tagName)).toEqual(['p'])
})

test('the changes lead to the version there is', () => {
  const { changes, problems: told } = parsePackChanges(read('changes.json'))
  expect(told).toEqual([])
  expect(changes?.versions[0]).toMatchObject({
    to: manifest?.version,
    changes: [{ kind: 'wording' }, { kind: 'meaning' }, { kind: 'removed' }, { kind: 'moved', to: 'final' }],
  })
})
