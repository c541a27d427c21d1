import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { findJsonFault } from '#courses/format/find-json-fault.ts'
import { parsePackChanges } from '#courses/format/parse-pack-changes.ts'

test.each([
  ['{"a": 1,}', 8],
  ['[1 2]', 3],
  ['{"a" 1}', 5],
  ["{'a': 1}", 1],
  ['{"a": “b”}', 6],
  ['[1]]', 3],
  ['{"a": [1}', 8],
  ['["a\nb"]', 1],
  ['[01]', 2],
  ['', 0],
  ['[1,\n', 4],
  ['[1] // two', 4],
])('%j is no JSON from unit %i on', (text, fault) => {
  expect(findJsonFault(text)).toBe(fault)
})

test('a text that is much too long is refused, and not looked through', () => {
  const long = `"${'a'.repeat(30_000_000)}"`
  expect(parsePackChanges(long).problems.map(({ ruleId }) => ruleId)).toEqual(['yaml-too-large'])
})

test('deep nesting is no trouble', () => {
  expect(findJsonFault('['.repeat(100_000))).toBe(100_000)
})

test('finds a fault exactly where JSON.parse refuses', () => {
  const piece = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '"',
    '1',
    '-',
    '.',
    'e',
    'true',
    ' ',
    '\n',
    '\\',
    'u0041',
  )
  const text = fc.oneof(
    fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
    fc
      .json()
      .chain((json) => fc.tuple(fc.constant(json), fc.nat(json.length), piece))
      .map(([json, at, some]) => json.slice(0, at) + some + json.slice(at)),
    fc.json(),
  )
  fc.assert(
    fc.property(text, (some) => {
      let isJson = true
      try {
        JSON.parse(some)
      } catch {
        isJson = false
      }
      expect(findJsonFault(some) === null).toBe(isJson)
    }),
    { numRuns: 500 },
  )
})
