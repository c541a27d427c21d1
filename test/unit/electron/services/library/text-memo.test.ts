import { expect, test } from 'vitest'
import { createTextMemo } from '#services/library/text-memo.ts'

test('a text is read once; another text, or another name, is read anew', () => {
  const memo = createTextMemo<{ readonly made: string }>()
  const read: string[] = []
  const make = (name: string, text: string) =>
    memo(name, text, () => {
      read.push(`${name} ${text}`)
      return { made: `${name} ${text}` }
    })
  const first = make('a', '1')
  expect(make('a', '1')).toBe(first)
  expect(make('b', '1').made).toBe('b 1')
  expect(make('a', '2').made).toBe('a 2')
  expect(make('a', '1')).toEqual(first)
  expect(read).toEqual(['a 1', 'b 1', 'a 2', 'a 1'])
})

test('what fails to be made is tried again', () => {
  const memo = createTextMemo<string>()
  expect(() =>
    memo('a', '1', () => {
      throw new Error('no')
    }),
  ).toThrow('no')
  expect(memo('a', '1', () => 'made')).toBe('made')
})
