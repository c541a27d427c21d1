import { describe, expect, test } from 'vitest'
import { type Measure, setBalanced, setText, type TextStyle } from '#paper/set-text.ts'

const style: TextStyle = { weight: 'regular', size: 10, leading: 1.5, language: 'zh-CN', color: '#000' }
/** Every character as wide as the size. */
const measure: Measure = (text, { size }) => Array.from(text).length * size

describe('setting text', () => {
  test('breaks into lines that fit and counts their height', () => {
    const set = setText('一二三四五', style, 20, measure)
    expect(set.lines).toEqual(['一二', '三四', '五'])
    expect(set.height).toBe(45)
  })

  test('breaks inside what is wider than a line and loses nothing', () => {
    const set = setText('9f2c4b1e7a60d85f xy', style, 50, measure)
    expect(set.lines.every((line) => measure(line.trimEnd(), style) <= 50)).toBe(true)
    expect(set.lines.join('')).toBe('9f2c4b1e7a60d85f xy')
  })

  test('keeps the line breaks of a list', () => {
    expect(setText('一\n二', style, 100, measure).lines).toEqual(['一', '二'])
  })

  test('evens out the lines of a heading', () => {
    expect(setBalanced('一二三四五六七', style, 60, measure).lines).toEqual(['一二三四', '五六七'])
  })

  test('breaks a heading between clauses where that costs no line', () => {
    expect(setBalanced('一二，三四五六', style, 60, measure).lines).toEqual(['一二，', '三四五六'])
  })
})
