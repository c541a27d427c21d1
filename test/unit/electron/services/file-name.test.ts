import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileNameFor } from '#services/file-name.ts'
import { anyString } from '#test/helpers/any-string.ts'

test('names of people become names of files', () => {
  expect(fileNameFor('王小梅')).toBe('Tianye-王小梅')
  expect(fileNameFor('../../etc/passwd')).toBe('Tianye-.. .. etc passwd')
  expect(fileNameFor('A. B. C.')).toBe('Tianye-A. B. C')
  expect(fileNameFor('a<b>:"c"|d?*')).toBe('Tianye-a b c d')
})

test('no name leaves its folder or ends as Windows forbids', () => {
  fc.assert(
    fc.property(anyString(100), (name) => {
      const file = fileNameFor(name)
      expect(file).not.toMatch(/[\\/:*?"<>|\p{Cc}]/u)
      expect(file).not.toMatch(/[. ]$/)
      expect(Array.from(file).length).toBeLessThanOrEqual(47)
    }),
  )
})
