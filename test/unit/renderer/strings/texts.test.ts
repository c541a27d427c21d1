import { createIntl } from 'react-intl'
import { describe, expect, test } from 'vitest'
import { languages } from '#contract/language.ts'
import { texts } from '#renderer/strings/texts.ts'

const ids = Object.keys(texts.en)

/** Names in braces; the same in both languages or one of them would show a hole. */
function placesOf(text: string): readonly string[] {
  return [...text.matchAll(/\{(\w+)\s*[,}]/g)].map((match) => match[1] ?? '').toSorted()
}

describe.each(ids)('%s', (id) => {
  test('fills the same places in both languages', () => {
    const [en = '', zh = ''] = languages.map((language) => (texts[language] as Record<string, string>)[id])
    expect(new Set(placesOf(zh))).toEqual(new Set(placesOf(en)))
  })

  test.each(languages)('formats in %s without an error', (language) => {
    const errors: unknown[] = []
    const messages = texts[language] as Record<string, string>
    const intl = createIntl({ locale: language, messages, onError: (error) => errors.push(error) })
    const values = Object.fromEntries(placesOf(messages[id] ?? '').map((name) => [name, 2]))
    const said = intl.formatMessage({ id: id as never }, values)
    expect(errors).toEqual([])
    expect(said.trim()).not.toBe('')
  })
})

test('Chinese texts use Chinese punctuation', () => {
  for (const [id, text] of Object.entries(texts['zh-CN'])) {
    expect(text, id).not.toMatch(/\p{Script=Han}[,;:?!]|[,;?!]\p{Script=Han}/u)
  }
})
