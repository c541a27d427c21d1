import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newRecoveryCode, readRecoveryCode, unwrapByCode, wrapByCode } from '#services/protection/recovery-code.ts'

const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const codes = fc.uint8Array({ minLength: 28, maxLength: 28 }).map((bytes) => newRecoveryCode(() => bytes))
const places = fc.nat({ max: 34 })
const plain = (code: string) => code.replaceAll('-', '')

test('a code has seven groups of five and 140 random bits, and all of them stand in it', () => {
  const seen = Array.from({ length: 28 }, () => new Set<string>())
  for (let turn = 0; turn < 1000; turn += 1) {
    const code = newRecoveryCode(randomBytes)
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){6}[0-9A-HJKMNP-TV-Z]{5}$/)
    const random = Array.from(plain(code)).filter((_, place) => place % 5 !== 4)
    random.forEach((digit, place) => seen[place]?.add(digit))
  }
  expect(seen.map(({ size }) => size)).toEqual(Array.from({ length: 28 }, () => 32))
})

test('a code is read as people type it', () => {
  fc.assert(
    fc.property(codes, (code) => {
      for (const typed of [
        code,
        code.toLowerCase(),
        plain(code),
        code.replaceAll('-', ' '),
        code.replaceAll('-', ' — '),
        ` ${code}\n`,
        code.replaceAll('0', 'o').replaceAll('1', 'l'),
        code.replaceAll('1', 'I'),
        Array.from(code, (digit) =>
          digit === '-' ? '－' : String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0),
        ).join(''),
      ]) {
        expect(readRecoveryCode(typed)).toEqual({ kind: 'code', code })
      }
    }),
  )
})

test('one wrong character is told with its group', () => {
  fc.assert(
    fc.property(codes, places, fc.constantFrom(...Array.from(`${digits}U?田`)), (code, place, other) => {
      const text = plain(code)
      fc.pre(text[place] !== other)
      const wrong = text.slice(0, place) + other + text.slice(place + 1)
      expect(readRecoveryCode(wrong)).toEqual({ kind: 'mistyped', group: Math.floor(place / 5) + 1 })
    }),
    { numRuns: 1000 },
  )
})

test('two characters of a group, or two groups, that changed places are told', () => {
  fc.assert(
    fc.property(codes, fc.nat({ max: 6 }), fc.nat({ max: 4 }), fc.nat({ max: 4 }), (code, group, one, other) => {
      const text = Array.from(plain(code))
      const [a, b] = [group * 5 + one, group * 5 + other]
      fc.pre(text[a] !== text[b])
      ;[text[a], text[b]] = [text[b] ?? '', text[a] ?? '']
      expect(readRecoveryCode(text.join(''))).toEqual({ kind: 'mistyped', group: group + 1 })
    }),
    { numRuns: 1000 },
  )
  fc.assert(
    fc.property(codes, fc.nat({ max: 6 }), fc.nat({ max: 6 }), (code, one, other) => {
      fc.pre(one !== other)
      const groups = code.split('-')
      ;[groups[one], groups[other]] = [groups[other] ?? '', groups[one] ?? '']
      expect(readRecoveryCode(groups.join('-'))).toEqual({ kind: 'mistyped', group: Math.min(one, other) + 1 })
    }),
  )
})

test('a character too few or too many is told by the length', () => {
  const code = plain(newRecoveryCode(randomBytes))
  expect(readRecoveryCode(code.slice(1))).toEqual({ kind: 'length', given: 34, expected: 35 })
  expect(readRecoveryCode(`${code}0`)).toEqual({ kind: 'length', given: 36, expected: 35 })
  expect(readRecoveryCode('')).toEqual({ kind: 'length', given: 0, expected: 35 })
})

test('a secret comes back by its code, and by nothing else', () => {
  fc.assert(
    fc.property(codes, codes, fc.uint8Array({ minLength: 64, maxLength: 64 }), (code, other, secret) => {
      fc.pre(code !== other)
      const wrapped = wrapByCode(secret, 'whose', code, randomBytes)
      expect(unwrapByCode(wrapped, 'whose', code)).toEqual(Buffer.from(secret))
      expect(unwrapByCode(wrapped, 'another', code)).toBeNull()
      expect(unwrapByCode(wrapped, 'whose', other)).toBeNull()
      expect(unwrapByCode({ ...wrapped, salt: '0'.repeat(32) }, 'whose', code)).toBeNull()
    }),
    { numRuns: 50 },
  )
})
