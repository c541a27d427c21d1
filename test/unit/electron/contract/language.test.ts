import { expect, test } from 'vitest'
import { chooseLanguage } from '#contract/language.ts'

test.each([
  [['zh-CN'], 'zh-CN'],
  [['zh-Hant-TW', 'en'], 'zh-CN'],
  [['zh_CN.UTF-8'], 'zh-CN'],
  [['ug-CN', 'zh-CN', 'en'], 'zh-CN'],
  [['en-GB', 'zh-CN'], 'en'],
  [['fr-FR'], 'en'],
  [[], 'en'],
])('a reader who prefers %j is met in %s', (preferred, expected) => {
  expect(chooseLanguage(preferred)).toBe(expected)
})
