import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson, parseCanonicalJson } from '#courses/record/canonical-json.ts'
import { anyString } from '#test/helpers/any-string.ts'

/** Any JSON value with integers only. */
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger(),
    anyString(10),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(anyString(10), tie('value'), { maxKeys: 4 }),
  ),
}))

test('keys are sorted by UTF-16 code unit, without spaces, as RFC 8785 says', () => {
  expect(canonicalJson({ '\u20ac': 1, '\r': 2, '1': 3, '\u{1f600}': 4, '\ufb33': 5, '\u00f6': 6 })).toBe(
    '{"\\r":2,"1":3,"\u00f6":6,"\u20ac":1,"\u{1f600}":4,"\ufb33":5}',
  )
  expect(canonicalJson({ b: [true, null], a: '学时"\n' })).toBe('{"a":"学时\\"\\n","b":[true,null]}')
})

test.each([
  ['a fraction', 1.5],
  ['a fraction deep inside', { a: [{ b: 0.1 }] }],
  ['not a number', Number.NaN],
  ['an infinity', Number.POSITIVE_INFINITY],
  ['an integer that is not exact', 2 ** 53],
  ['undefined', { a: undefined }],
  ['a date', new Date(0)],
  ['a map', new Map()],
  ['a big integer', 1n],
  ['half a surrogate pair', '\ud800'],
  ['half a surrogate pair as a key', { '\udc00': 1 }],
  ['too deep a nesting', Array.from({ length: 200 }).reduce<unknown>((inner) => [inner], null)],
])('%s has no canonical text', (_, wrong) => {
  expect(canonicalJson(wrong)).toBeNull()
})

test('whatever has a canonical text is read back from it, and from no other text', () => {
  fc.assert(
    fc.property(value, (any) => {
      const text = canonicalJson(any)
      expect(text).not.toBeNull()
      expect(parseCanonicalJson(text ?? '')?.value).toEqual(JSON.parse(JSON.stringify(any)))
      expect(parseCanonicalJson(` ${text}`)).toBeNull()
    }),
    { numRuns: 300, seed: 1 },
  )
})

test.each(['{"a":1,"a":1}', '{"b":1,"a":2}', '{"a":1.0}', '{"a":1e2}', '"\\u0041"', '{', '', '-0', '[1,]'])(
  '%s is refused on reading',
  (text) => {
    expect(parseCanonicalJson(text)).toBeNull()
  },
)

test('a hostile depth is refused, not a crash', () => {
  expect(parseCanonicalJson('['.repeat(100_000) + ']'.repeat(100_000))).toBeNull()
})
