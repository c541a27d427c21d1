import { describe, expect, test } from 'vitest'
import { errorCodes } from '#contract/errors/error-codes.ts'
import { languages } from '#contract/language.ts'
import { errorText } from '#contract/messages/error-texts.ts'

describe.each(errorCodes)('%s', (code) => {
  test.each(languages)('says in %s what happened and what to do, with its facts filled in', (language) => {
    const bare = errorText(code, language)
    const marked = errorText(code, language, new Proxy({}, { get: () => '‹fact›' }))
    for (const sentence of [bare.what, bare.next, marked.what, marked.next]) {
      expect(sentence).not.toMatch(/[{}]/)
      expect(sentence).toMatch(language === 'en' ? /[.]$/ : /[。]$/)
    }
    expect(/\p{Script=Han}/u.test(bare.what)).toBe(language === 'zh-CN')
  })
})

test('a place that nothing fills stays empty', () => {
  expect(errorText('data-folder-in-use', 'en', {}).what).toBe('Another program is using the data folder .')
})
