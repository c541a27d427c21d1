import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldHanVariants } from '#courses/rules/marking/text/fold-han-variants.ts'
import { foldText } from '#courses/rules/marking/text/fold-text.ts'
import { hanVariants } from '#courses/rules/marking/text/han-variants.ts'
import { anyString } from '#test/helpers/any-string.ts'
import { mark, short } from './questions.ts'

const pairs = (hanVariants.match(/../gu) ?? []).map((pair) => [pair.charAt(0), pair.charAt(1)] as const)
const awkward = fc.constantFrom(
  ...Array.from(
    ' \u3000\t\n\u200b\ufeff\u00ad\u0301\u0345\u0338´İıßẞςΣŉǰﬁﬃＡａ①½㎡℃Ωʼ‘’“”「」《》、。，；：！？…·・-–—−()（）[]【】<>=;',
  ),
  '後',
  '后',
  '薴',
  '賦權',
  'か\u3099',
  '각',
  '\u{20bb7}',
  '\u{1f468}\u200d\u{1f33e}',
)
const text = fc.oneof(
  anyString(12),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.array(fc.oneof(awkward, fc.constantFrom('a', 'B', ' ', '村')), { maxLength: 10 }).map((parts) => parts.join('')),
)

describe('folding of Han variants', () => {
  it('has a table of distinct traditional characters, none of which is anybody’s simplified one', () => {
    const keys = new Set(pairs.map(([traditional]) => traditional))
    expect(pairs.length * 2).toBe(hanVariants.length)
    expect(keys.size).toBe(pairs.length)
    expect(pairs.filter(([, simplified]) => keys.has(simplified))).toEqual([])
    expect(pairs.filter(([traditional, simplified]) => !/^\p{Script=Han}{2}$/u.test(traditional + simplified))).toEqual(
      [],
    )
  })

  it.each([
    ['賦權與增能', '赋权与增能'],
    ['農村社會工作', '农村社会工作'],
    ['鄉鎮臺灣裏後麵', '乡镇台湾里后面'],
    ['社会工作', '社会工作'],
    ['Cafe 123', 'Cafe 123'],
  ])('%s becomes %s', (traditional, simplified) => {
    expect(foldHanVariants(traditional)).toBe(simplified)
  })

  it('changes nothing more the second time', () => {
    const han = fc.array(fc.constantFrom(...pairs.flat())).map((characters) => characters.join(''))
    fc.assert(
      fc.property(han, (given) => {
        expect(foldHanVariants(foldHanVariants(given))).toBe(foldHanVariants(given))
      }),
    )
  })
})

describe('folding of short texts', () => {
  it('changes nothing more the second time', () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(foldText(foldText(given))).toBe(foldText(given))
      }),
      { numRuns: 200 },
    )
  })

  it.each(['ας :β', 'a\u200b\u0301', '( ) 村 . "', 'ﬁ ´', '...'])('nor does %j', (given) => {
    expect(foldText(foldText(given))).toBe(foldText(given))
  })

  const ascii = fc.string({ unit: fc.constantFrom(...Array.from('abcXYZ 019-#%')) }).map((tail) => `a${tail}`)
  const toWide = (given: string) =>
    given.replace(/[!-~]/g, (narrow) => String.fromCharCode(narrow.charCodeAt(0) + 0xfee0)).replaceAll(' ', '\u3000')

  it('does not see width, case, invisible characters, or punctuation at the end', () => {
    fc.assert(
      fc.property(ascii, fc.constantFrom('.', '。', '！', '?', '”', '；', ' '), (given, end) => {
        expect(foldText(toWide(given))).toBe(foldText(given))
        expect(foldText(given.toUpperCase())).toBe(foldText(given.toLowerCase()))
        expect(foldText(Array.from(given).join('\u200b'))).toBe(foldText(given))
        expect(foldText(given + end)).toBe(foldText(given))
      }),
    )
  })

  it('does not see traditional or simplified, on either side', () => {
    const word = fc.array(fc.constantFrom(...pairs), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(word, (characters) => {
        const traditional = characters.map(([first]) => first).join('')
        const simplified = characters.map(([, second]) => second).join('')
        expect(mark(short([simplified], traditional)).verdict).toBe('right')
        expect(mark(short([traditional], simplified)).verdict).toBe('right')
      }),
    )
  })

  it('takes every accepted form that shows something, whichever side is folded', () => {
    fc.assert(
      fc.property(text, text, (accepted, other) => {
        const isSeen = foldText(accepted) !== ''
        expect(mark(short([other, accepted], accepted)).verdict).toBe(isSeen ? 'right' : 'wrong')
        expect(mark(short([foldText(accepted)], accepted)).verdict).toBe(isSeen ? 'right' : 'wrong')
        expect(mark(short([accepted], other)).verdict).toBe(mark(short([other], accepted)).verdict)
      }),
    )
  })
})
