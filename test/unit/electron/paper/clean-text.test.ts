import { expect, test } from 'vitest'
import { cleanText } from '#paper/clean-text.ts'

test.each([
  ['Nguye\u0302\u0303n', 'Nguy\u1EC5n'],
  [' 王\t小\r\n梅 ', '王 小 梅'],
  ['\u2067王\u2069\u200B小\u00AD梅\uFEFF', '王小梅'],
  ['a\u0000b', 'a b'],
])('%j is set as %j', (text, clean) => {
  expect(cleanText(text)).toBe(clean)
})
