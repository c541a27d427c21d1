import { expect, test } from 'vitest'
import { advisePassphrase } from '#contract/passphrase.ts'

test.each([
  ['', 'short'],
  ['seven77', 'short'],
  ['清明前后', 'short'],
  ['x'.repeat(257), 'long'],
  ['12345678', 'guessable'],
  ['87654321', 'guessable'],
  ['abcdefghij', 'guessable'],
  ['aaaaaaaaaaaaaaaaaaaa', 'guessable'],
  ['abababababababab', 'guessable'],
  ['王小梅王小梅王小梅', 'guessable'],
  ['王小梅 王小梅 111', 'guessable'],
  ['１２３４５６７８', 'guessable'],
  ['tea-1987', 'fair'],
  ['three goats', 'fair'],
  ['three goats on the dyke', 'good'],
  ['清明前后种瓜点豆', 'good'],
])('%s is %s', (passphrase, advice) => {
  expect(advisePassphrase(passphrase, '王小梅')).toBe(advice)
})

test('emoji and letters beyond the basic plane count once, and an empty name is no name', () => {
  expect(advisePassphrase('🐐🐑🐄🐖🐓🦆🐇', 'x')).toBe('short')
  expect(advisePassphrase('three goats', '')).toBe('fair')
})
