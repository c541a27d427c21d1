import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePackManifest } from '#courses/format/parse-pack-manifest.ts'
import { readSafeYaml } from '#courses/format/read-safe-yaml.ts'

const manifest = `format: '1.0'
id: empowerment-practice
version: 1.0.0
languages: [en, zh-CN]
title: { en: Empowerment, zh-CN: 赋能 }
summary:
  en: One sentence.
  zh-CN: 一句话。
licence: CC-BY-SA-4.0
authors:
  - name: { en: Li Hua, zh-CN: 李华 }
status: draft
passPercent: 60
modules:
  - listening
`

const told = (text: string) =>
  parsePackManifest(text).problems.map(({ place, ruleId, facts }) => {
    return `${place.file}:${place.line}:${place.column} ${ruleId} ${String(facts['key'] ?? '')}`.trim()
  })

describe('pack.yaml', () => {
  it('is read, with any line ends', () => {
    const { manifest: read, problems } = parsePackManifest(manifest)
    expect(problems).toEqual([])
    expect(read).toMatchObject({
      id: 'empowerment-practice',
      title: { en: 'Empowerment', 'zh-CN': '赋能' },
      passPercent: 60,
    })
    expect(parsePackManifest(`\ufeff${manifest.replaceAll('\n', '\r\n')}`).manifest).toEqual(read)
  })

  it.each([
    [manifest.replace('status: draft', 'status: done'), ['pack.yaml:12:1 value-invalid status']],
    [manifest.replace('  zh-CN: 一句话。\n', ''), ['pack.yaml:6:1 key-missing summary.zh-CN']],
    [
      manifest.replace('name: { en', 'nmae: { en'),
      ['pack.yaml:11:5 key-missing authors.1.name', 'pack.yaml:11:5 key-unknown nmae'],
    ],
    [manifest.replace('  - listening', '  - Listening'), ['pack.yaml:15:5 value-invalid modules.1']],
    [`%YAML 1.1\n---\n${manifest}`, ['pack.yaml:1:1 yaml-tag']],
    [`${manifest}---\na: b\n`, ['pack.yaml:16:1 yaml-broken']],
    ['', ['pack.yaml:1:1 value-invalid']],
  ])('%# tells what is wrong at its place', (text, problems) => {
    expect(told(text)).toEqual(problems)
    expect(parsePackManifest(text).manifest).toBeNull()
  })
})

describe('the safe subset', () => {
  it('gives maps without a prototype', () => {
    expect(Object.getPrototypeOf(readSafeYaml('a: {b: c}', 'a').value)).toBeNull()
  })

  it.each([
    ['a long alias bomb', `a: &a [x]\nb: ${'[*a, *a]'.repeat(5)}`],
    ['nesting in one line', '- '.repeat(20_000)],
    ['nested keys', '? '.repeat(20_000)],
    ['nested brackets', '['.repeat(30_000)],
    ['an open quotation mark', '"'.repeat(30_000)],
    ['a staircase', Array.from({ length: 300 }, (_, level) => `${' '.repeat(level)}a:`).join('\n')],
  ])('refuses %s', (_, text) => {
    const { value, problems } = readSafeYaml(text, 'a')
    expect(value).toBeNull()
    expect(problems.hasErrors).toBe(true)
  })

  it('never throws and gives the same twice', () => {
    const piece = fc.constantFrom(
      'a',
      ': ',
      '- ',
      '? ',
      '\n',
      '  ',
      '[',
      ']',
      '{',
      '}',
      ',',
      '&a ',
      '*a',
      '!!str ',
      '"',
      "'",
      '|\n',
      '>\n',
      '#',
      '---\n',
      '<<',
      '__proto__',
      '%',
      '\t',
      '中',
      '\0',
      '...\n',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('')
        const { manifest: read, problems } = parsePackManifest(text)
        expect(parsePackManifest(text).problems).toEqual(problems)
        expect(read).toBeNull()
      }),
      { numRuns: 200 },
    )
  })
})
