import { expect, test } from 'vitest'
import { decodeRoster } from '#services/cohort/decode-roster.ts'

const text = '姓名,学号\n王小梅,1\n'
const littleEndian = Buffer.from(`\ufeff${text}`, 'utf16le')

test.each([
  ['UTF-8', Buffer.from(text)],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
  ['UTF-16, low byte first', littleEndian],
  ['UTF-16, high byte first', Buffer.from(littleEndian).swap16()],
  ['GB18030', Buffer.from('d0d5c3fb2cd1a7bac50acdf5d0a1c3b72c310a', 'hex')],
])('a roster in %s is read', (_, bytes) => {
  expect(decodeRoster(bytes, 'roster.csv')).toBe(text)
})

test('bytes that are no text are refused', () => {
  expect(() => decodeRoster(Buffer.from([0xff, 0x00, 0xff]), 'roster.csv')).toThrow('roster-encoding')
})
