import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareVersions, isInRange, semanticVersionSchema, versionRangeSchema } from '#courses/format/version-range.ts'

const version = fc.tuple(fc.nat(3), fc.nat(12), fc.nat(3)).map((numbers) => numbers.join('.'))

test('versions are in one order, by number and not by letter', () => {
  expect(compareVersions('1.10.0', '1.9.9')).toBeGreaterThan(0)
  fc.assert(
    fc.property(version, version, version, (a, b, c) => {
      expect(Math.sign(compareVersions(a, b))).toBe(-Math.sign(compareVersions(b, a)) || 0)
      expect(compareVersions(a, b) === 0).toBe(a === b)
      if (compareVersions(a, b) <= 0 && compareVersions(b, c) <= 0) expect(compareVersions(a, c)).toBeLessThanOrEqual(0)
    }),
  )
})

test('a range holds what each of its comparators holds', () => {
  fc.assert(
    fc.property(version, version, version, (a, low, high) => {
      const isBetween = compareVersions(low, a) <= 0 && compareVersions(a, high) < 0
      expect(isInRange(a, `>=${low} <${high}`)).toBe(isBetween)
      expect(isInRange(a, `=${low}`)).toBe(a === low)
      expect(isInRange(a, `>${low}`)).toBe(!isInRange(a, `<=${low}`))
    }),
  )
})

test.each(['1.0', 'v1.0.0', '1.0.0-beta', '01.0.0', '1.0.0.0', ' 1.0.0'])('%s is no version', (text) => {
  expect(semanticVersionSchema.safeParse(text).success).toBe(false)
})

test.each(['^1.0.0', '1.0.0', '>=1.0.0, <2.0.0', '>= 1.0.0', '>=1.0.0  <2.0.0', '', '=>1.0.0'])(
  '%s is no range',
  (text) => {
    expect(versionRangeSchema.safeParse(text).success).toBe(false)
  },
)
