import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { mediaLimits, mediaTypes } from '#courses/format/media-types.ts'
import { packManifestSchema } from '#courses/format/pack-manifest.ts'
import { parseGlossary } from '#courses/format/parse-glossary.ts'
import { parsePackChanges } from '#courses/format/parse-pack-changes.ts'
import { parsePackManifest } from '#courses/format/parse-pack-manifest.ts'
import { questionTypes } from '#courses/format/question.ts'
import { readTykey } from '#courses/format/typack/tykey.ts'
import { compileBank } from '#courses/markdown/compile-bank.ts'
import { compileModule } from '#courses/markdown/compile-module.ts'
import { sealBank } from '#courses/markdown/seal/seal-bank.ts'
import { checkExamination } from '#courses/rules/examination/check-examination.ts'
import { tykeyOf } from '#courses/rules/sealing/tykey-of.ts'

const specification = readFileSync(new URL('../../../../courses/format/README.md', import.meta.url), 'utf8')
const examples = new Map(
  [...specification.matchAll(/^```\w+ file=(\S+)\n(.*?)^```$/gms)].map(([, file = '', text = '']) => [file, text]),
)
const example = (file: string) => examples.get(file) ?? ''

/** The specification's own pack, in one language: read by what it tells, as a third party would. */
describe('the examples of the specification', () => {
  const { manifest, problems, placeOf } = parsePackManifest(example('pack.yaml'))
  const module = compileModule({ file: 'en.md', language: 'en', text: example('modules/01-listening/en.md') })
  const { bank, problems: ofBank } = compileBank({ file: 'en.md', language: 'en', text: example('banks/final.en.md') })
  const { glossary, problems: ofGlossary } = parseGlossary(example('glossary.yaml'))
  const { changes, problems: ofChanges } = parsePackChanges(example('changes.json'))

  test('are all there, and each compiles without a problem', () => {
    expect([...examples.keys()]).toEqual([
      'pack.yaml',
      'modules/01-listening/en.md',
      'banks/final.en.md',
      'handed-out/banks/final.en.md',
      'final.tykey',
      'glossary.yaml',
      'changes.json',
    ])
    expect([problems, module.problems, ofBank, ofGlossary, ofChanges].flat()).toEqual([])
  })

  test('fit together: ids, objectives, the draw, the word linked to', () => {
    expect(manifest?.modules).toEqual([module.module?.id])
    expect(manifest?.examination?.bank).toBe(bank?.id)
    expect(bank?.objectives).toEqual(module.module?.objectives)
    if (!manifest?.examination || !bank) throw new Error('not compiled')
    expect(checkExamination(manifest.examination, { en: bank }, placeOf)).toEqual([])
    expect(JSON.stringify(module.module?.pages)).toContain(`"glossary#${glossary?.terms[0]?.id}"`)
    expect(changes?.versions.at(-1)?.to).toBe(manifest.version)
  })
})

/** What stands beside a sealed bank must be what sealing it gives. */
describe('the example of a sealed examination', () => {
  const digestOf = (text: string) => createHash('sha256').update(text).digest('hex')
  const handedOut = example('handed-out/banks/final.en.md')
  const source = example('banks/final.en.md')
    .replace('Two questions out of five.', 'Five questions.')
    .replace(/  - id: know-roles\n.*\n/, '')
    .replaceAll('"know-roles"', '"ask-first"')
    .replaceAll(/ difficulty=\d/g, '')
    .replaceAll(/## .*\n\n/g, '')
    .replace('minutes: 5\n', 'minutes: 5\nsealed: true\n')
  const sealed = sealBank({ file: 'en.md', language: 'en', text: source })

  test('is what the example of a bank becomes, and compiles without a problem', () => {
    expect(sealed?.text).toBe(handedOut)
    expect(compileBank({ file: 'en.md', language: 'en', text: handedOut }).problems).toEqual([])
  })

  test('has the key that belongs to it', () => {
    const tykey = readTykey(example('final.tykey').trimEnd())
    const { manifest } = parsePackManifest(example('pack.yaml'))
    if (sealed === null || manifest === null) throw new Error('not sealed')
    const made = tykeyOf(manifest, { en: sealed.bank }, digestOf)
    expect(tykey).toEqual({ ...made, questions: made.questions.slice(0, 1) })
  })
})

test('the unit of a number can be copied into a file as it stands', () => {
  const shown = [...specification.matchAll(/`(unit="[^`]*")`/g)].map(([, attribute]) => attribute ?? '')
  expect(shown.length).toBeGreaterThan(0)
  for (const unit of shown) {
    const text = `---\nid: a\ntitle: A\nsummary: A.\nminutes: 1\nobjectives:\n  - id: o\n    text: O\n---\n\n:::question{#q type=numeric objectives="o" answer=1 ${unit}}\nHow long?\n\n:::\n`
    expect(compileModule({ file: 'en.md', language: 'en', text }).problems).toEqual([])
  }
})

test('every key of the manifest, every question type and every kind of picture is named', () => {
  for (const key of Object.keys(packManifestSchema.shape)) expect(specification).toMatch(new RegExp(`\\| .*\`${key}\``))
  for (const type of questionTypes) expect(specification).toContain(`| \`${type}\``)
  for (const ending of Object.keys(mediaTypes)) expect(specification).toContain(`\`${ending}\``)
  for (const limit of Object.values(mediaLimits)) expect(specification).toContain(limit.toLocaleString('en'))
})
