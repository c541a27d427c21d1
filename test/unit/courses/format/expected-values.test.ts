import { expect, test } from 'vitest'
import { problemText } from '#contract/messages/problem-texts.ts'
import { parsePackChanges } from '#courses/format/parse-pack-changes.ts'
import { parsePackManifest } from '#courses/format/parse-pack-manifest.ts'

const manifest = (status: string, passPercent: string) => `format: '1.0'
id: a
version: 1.0.0
languages: [en]
title: { en: A, zh-CN: 甲 }
summary: { en: A., zh-CN: 甲。 }
licence: CC-BY-SA-4.0
authors: [{ name: { en: A, zh-CN: 甲 } }]
status: ${status}
passPercent: ${passPercent}
modules: [b]
`

test('a value that is wrong is told with the values or limits that there are', () => {
  const told = parsePackManifest(manifest('finished', '101')).problems.map(({ ruleId, facts }) =>
    problemText(ruleId, 'en', facts),
  )
  expect(told).toHaveLength(2)
  expect(told[0]).toContain('(draft | live | read-only | archived)')
  expect(told[1]).toContain('(≤ 100)')
})

const sound = manifest('live', '75')

test.each([
  ['75%', '1 … 100', manifest('live', '75%')],
  ['a version of two numbers', '1.2.0', sound.replace('1.0.0', '1.1')],
  ['a version with leading zeros', '1.2.0', sound.replace('1.0.0', '1.01.0')],
  ['a title without languages', '{ en: …, zh-CN: … }', sound.replace('{ en: A, zh-CN: 甲 }', 'Visits')],
  ['a range in another form', '>=1.2.0 <2.0.0', `${sound}prerequisites: [{ pack: c, version: ^0.1.0 }]\n`],
  ['an id with a capital', 'first-visit', sound.replace('[b]', '[B]')],
  ['one module that is not in a list', '[…]', sound.replace('[b]', 'b')],
  ['a language twice', '[en, zh-CN]', sound.replace('[en]', '[en, en]')],
  ['a mark of direction', '≠ U+202E', sound.replace('{ en: A,', '{ en: "a\\u202eb",')],
  ['credit of no kind', '{ professional: 60 }', `${sound}credit: { delivery: self-study, minutes: {} }\n`],
  [
    'a claim above the general one',
    '≤ 60',
    `${sound}credit: { delivery: self-study, minutes: { ethics: 60 }, profiles: { us-tx: { ethics: 61 } } }\n`,
  ],
  [
    'a claim of a kind that the general one has not',
    '≤ 0',
    `${sound}credit: { delivery: self-study, minutes: { ethics: 60 }, profiles: { us-tx: { culture: 1 } } }\n`,
  ],
  ['too few attempts', '≥ 1', `${sound}examination: { bank: c, attempts: { count: 0, waitHours: 1 } }\n`],
])('%s is told with what is wanted: %s', (_, wanted, text) => {
  expect(parsePackManifest(text).problems.map(({ facts }) => facts['expected'])).toEqual([` (${wanted})`])
})

test('a kind of change that there is none of is told with those there are, and places in lists count from 1', () => {
  const text = (kind: string) =>
    `{"versions":[{"from":"1.0.0","to":"1.1.0","changes":[{"in":"a","id":"b","kind":"${kind}"}]}]}`
  expect(parsePackChanges(text('wording')).problems).toEqual([])
  expect(parsePackChanges(text('reworded')).problems.map(({ facts }) => facts)).toEqual([
    { key: 'versions.1.changes.1.kind', expected: ' (wording | meaning | removed | moved)' },
  ])
})

test('a colon in a text without quotation marks is told where it stands, with what to do', () => {
  const [told, ...more] = parsePackManifest(sound.replace('{ en: A, zh-CN: 甲 }', 'Visits: before the door')).problems
  expect(more).toEqual([])
  expect(told?.place).toEqual({ file: 'pack.yaml', line: 5, column: 8 })
  expect(problemText(told?.ruleId ?? '', 'en', told?.facts)).toContain('put it into quotation marks')
})
