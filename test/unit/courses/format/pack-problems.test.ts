import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { problemTexts } from '#contract/messages/problem-texts.ts'
import { parseGlossary } from '#courses/format/parse-glossary.ts'
import { parsePackChanges } from '#courses/format/parse-pack-changes.ts'
import { parsePackManifest } from '#courses/format/parse-pack-manifest.ts'
import { compileBank } from '#courses/markdown/compile-bank.ts'
import { frontMatter } from '../markdown/compiling.ts'
import { packExamples, soundManifest, soundQuestions } from './pack-examples.ts'

describe('what is wrong in a pack', () => {
  it.each(packExamples)('tells $rule at $place', ({ rule, place, problems }) => {
    const told = problems().filter(({ ruleId }) => ruleId === rule)
    expect(told.map((problem) => `${problem.place.line}:${problem.place.column}`)).toContain(place)
    for (const sentence of Object.values(problemTexts[rule])) {
      for (const [, name = ''] of sentence.matchAll(/\{(\w+)\}/g)) expect(told[0]?.facts).toHaveProperty(name)
    }
  })

  it('is nothing where nothing is wrong', () => {
    expect(parsePackManifest(soundManifest).problems).toEqual([])
    expect(compileBank({ file: 'a.md', language: 'en', text: frontMatter + soundQuestions }).problems).toEqual([])
  })
})

describe('a version of the format', () => {
  const ofVersion = (version: string) =>
    parsePackManifest(
      soundManifest
        .replace("'1.0'\n", `'${version}'\nmood: { very: good }\n`)
        .replace('count: 1 }', 'count: 1, mood: good }'),
    )

  it('with a newer minor is read past its unknown keys, at any depth', () => {
    const { manifest, problems, standing } = ofVersion('1.1')
    expect(standing).toBe('newer-minor')
    expect(problems.map(({ ruleId, severity }) => `${ruleId} ${severity}`)).toEqual([
      'key-newer warning',
      'key-newer warning',
    ])
    expect(manifest).toEqual({ ...parsePackManifest(soundManifest).manifest, format: '1.1' })
  })

  it('of the same minor refuses them', () => {
    const { manifest, problems } = ofVersion('1.0')
    expect(manifest).toBeNull()
    expect(problems.map(({ ruleId }) => ruleId)).toEqual(['key-unknown', 'key-unknown'])
  })

  it('with a newer major is refused with one sentence, whatever else it holds', () => {
    const { manifest, problems } = ofVersion('2.0')
    expect(manifest).toBeNull()
    expect(problems.map(({ ruleId, facts }) => [ruleId, facts])).toEqual([
      ['format-newer', { found: '2.0', known: '1.0' }],
    ])
  })

  it('with a newer minor still refuses a wrong value', () => {
    const text = soundManifest.replace("'1.0'", "'1.1'").replace('passPercent: 80', 'passPercent: 101\nmood: good')
    expect(parsePackManifest(text).manifest).toBeNull()
  })
})

it('never throws, whatever the text, and gives a value only without an error', () => {
  const piece = fc.constantFrom(
    ...soundManifest.split(/(?<=\n)|(?=[{}[\]:,])/),
    '"',
    '{',
    '[',
    '\t',
    '\0',
    '中',
    '1.0',
    '- ',
  )
  const readers = [
    (text: string) => [parsePackManifest(text).manifest, parsePackManifest(text).problems] as const,
    (text: string) => [parseGlossary(text).glossary, parseGlossary(text).problems] as const,
    (text: string) => [parsePackChanges(text).changes, parsePackChanges(text).problems] as const,
  ]
  const text = fc.oneof(
    fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
    fc.json(),
  )
  fc.assert(
    fc.property(text, (some) => {
      for (const read of readers) {
        const [value, problems] = read(some)
        expect(value === null).toBe(problems.some(({ severity }) => severity === 'error'))
      }
    }),
    { numRuns: 200 },
  )
})
