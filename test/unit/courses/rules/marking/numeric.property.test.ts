import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mark, numeric } from './questions.ts'

/** A decimal as a rational: numerator over a power of ten, written down independently of the code under test. */
const rational = fc.record({
  numerator: fc.oneof(fc.bigInt({ min: -2000n, max: 2000n }), fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n })),
  places: fc.integer({ min: 0, max: 12 }),
})
type Rational = typeof rational extends fc.Arbitrary<infer T> ? T : never

function write({ numerator, places }: Rational): string {
  const digits = (numerator < 0n ? -numerator : numerator).toString().padStart(places + 1, '0')
  const whole = digits.slice(0, digits.length - places)
  const fraction = digits.slice(digits.length - places)
  return `${numerator < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`
}

function isNear(a: Rational, b: Rational, tolerance: Rational): boolean {
  const den = (value: Rational) => 10n ** BigInt(value.places)
  const difference = a.numerator * den(b) - b.numerator * den(a)
  const distance = difference < 0n ? -difference : difference
  return distance * den(tolerance) <= tolerance.numerator * den(a) * den(b)
}

const style = fc.record({
  separator: fc.constantFrom('', ',', '，', ' ', '\u00a0', '\u2009', '\u3000'),
  isWide: fc.boolean(),
  minus: fc.constantFrom('-', '－', '−', '–', '负', '負', '- '),
  plus: fc.constantFrom('', '+', '＋'),
  zeros: fc.integer({ min: 0, max: 3 }),
  around: fc.constantFrom('', ' ', '\u3000', '\n'),
  unit: fc.constantFrom('', '小时', ' 小時', ' H', 'Hours。', '　ｈ'),
})
type Style = typeof style extends fc.Arbitrary<infer T> ? T : never

/** The same number as people type it. */
function dress(plain: string, { separator, isWide, minus, plus, zeros, around, unit }: Style): string {
  const [whole = '', fraction = ''] = plain.replace('-', '').split('.')
  const grouped = whole.replace(/\d(?=(?:\d{3})+$)/g, (digit) => digit + separator)
  const tail = `${fraction}${'0'.repeat(zeros)}`
  const number = `${grouped}${tail === '' ? '' : `.${tail}`}`
  const wide = number.replace(/[0-9.]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
  return `${around}${plain.startsWith('-') ? minus : plus}${isWide ? wide : number}${unit}${around}`
}

const units = ['小时', 'h', 'hours']

describe('numbers against rational arithmetic', () => {
  const tolerance = rational.map((value) => ({
    ...value,
    numerator: value.numerator < 0n ? -value.numerator : value.numerator,
  }))

  it('is right exactly when the distance is within the tolerance', () => {
    const near = fc.record({
      value: rational,
      within: tolerance,
      step: fc.constantFrom(-1n, 0n, 1n),
      sign: fc.constantFrom(-1n, 1n),
    })
    fc.assert(
      fc.property(near, style, ({ value, within, step, sign }, dressing) => {
        // The edge of the tolerance, and one unit of a further place to either side of it.
        const places = Math.max(value.places, within.places) + 1
        const raised = (given: Rational) => given.numerator * 10n ** BigInt(places - given.places)
        const answer = { numerator: raised(value) + sign * raised(within) + step, places }
        const example = numeric(write(value), write(within), units, dress(write(answer), dressing))
        expect(mark(example).verdict === 'right').toBe(isNear(answer, value, within))
      }),
      { numRuns: 200 },
    )
    fc.assert(
      fc.property(rational, rational, tolerance, style, (value, answer, within, dressing) => {
        const example = numeric(write(value), write(within), units, dress(write(answer), dressing))
        expect(mark(example).verdict === 'right').toBe(isNear(answer, value, within))
      }),
    )
  })

  it('marks any text without throwing', () => {
    const fragments = fc.constantFrom(...Array.from('1２,，.-负 %万元²e/\u0301'))
    const text = fc.oneof(
      fc.string(),
      fc.array(fragments).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(text, (typed) => {
        expect(['right', 'wrong']).toContain(mark(numeric('12', '0.5', ['元'], typed)).verdict)
      }),
    )
  })
})
