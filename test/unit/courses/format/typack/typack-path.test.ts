import { posix, win32 } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { typackLimits } from '#courses/format/typack/typack-limits.ts'
import { typackCollision, typackFileKind, typackPathRule } from '#courses/format/typack/typack-path.ts'
import { anyString } from '#test/helpers/any-string.ts'

const anyPath = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  anyString(40),
  fc
    .array(fc.constantFrom('..', '.', '', 'a', 'CON', 'media', 'x.md', '\\', ' ', ':', '\u202e', 'nul.', 'é', '村'), {
      maxLength: 8,
    })
    .map((parts) => parts.join('/')),
)

test('an accepted path stays in its folder on every system and has one reading', () => {
  let accepted = 0
  fc.assert(
    fc.property(anyPath, fc.constantFrom('', '.md', '/pack.yaml'), (start, end) => {
      const path = start + end
      if (typackPathRule(path) !== null) return
      accepted += 1
      for (const system of [posix, win32]) {
        expect(system.isAbsolute(path)).toBe(false)
        const resolved = system.resolve(system === win32 ? 'C:\\pack' : '/pack', path)
        expect(
          system
            .relative(system === win32 ? 'C:\\pack' : '/pack', resolved)
            .split(system.sep)
            .join('/'),
        ).toBe(path)
      }
      expect(path.normalize('NFC')).toBe(path)
      expect(path).not.toMatch(/[\p{C}\p{Z}:*?"<>|\\]/u)
      expect(Buffer.byteLength(path)).toBeLessThanOrEqual(typackLimits.pathBytes)
      expect(typackFileKind(path)).not.toBeNull()
    }),
    { numRuns: 2000 },
  )
  expect(accepted).toBeGreaterThan(20)
})

test('names that authors use are good', () => {
  for (const path of [
    'pack.yaml',
    'modules/01-first-visit/zh-CN.md',
    'banks/examination.en.md',
    'media/水井_2.png',
    'media/a..b.svg',
    'LICENSE.txt',
    'glossary.yaml',
    'modules/02-console/en.md',
  ]) {
    expect([path, typackPathRule(path)]).toEqual([path, null])
  }
})

test('paths that some file system takes for one are told, in any order; others are not', () => {
  const name = fc.stringMatching(/^[a-zß-ü村ﬁＡ]{1,6}$/)
  const fold = (path: string) => path.normalize('NFKC').toLowerCase().toUpperCase().toLowerCase().normalize('NFKC')
  fc.assert(
    fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 8 }), (names) => {
      const paths = names.map((one) => `${one}.md`)
      const isColliding = new Set(paths.map(fold)).size < paths.length
      expect(typackCollision(paths) !== null).toBe(isColliding)
      expect(typackCollision(paths.toReversed()) !== null).toBe(isColliding)
    }),
    { numRuns: 500 },
  )
  expect(typackCollision(['a/x.md', 'a/y.md', 'b/x.md'])).toBeNull()
  expect(typackCollision(['x.md', 'x.md'])?.rule).toBe('typack-duplicate')
  expect(typackCollision(['a/x.md', 'A/y.md'])).toEqual({
    rule: 'typack-collision',
    facts: { path: 'A/y.md', other: 'a/' },
  })
  expect(typackCollision(['a/x.md', 'a'])?.rule).toBe('typack-collision')
})
