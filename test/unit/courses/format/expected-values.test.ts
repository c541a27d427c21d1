import { expect, test } from 'vitest'
import { problemText } from '#contract/messages/problem-texts.ts'
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
  expect(parsePackManifest(manifest('live', '75%')).problems[0]?.facts['expected']).toBe(' (number)')
})
