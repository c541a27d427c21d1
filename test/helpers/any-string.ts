import fc from 'fast-check'

const codePoint = fc
  .integer({ min: 0, max: 0x10_ff_ff - 0x800 })
  .map((index) => String.fromCodePoint(index < 0xd8_00 ? index : index + 0x800))

/** What every object has already, and so what a text used as a key may meet. */
const inherited = ['ref', 'key', 'name', 'length', 'caller', 'valueOf', 'toString', '__proto__', 'constructor']

/**
 * Strings of any code points but surrogates, which come half from below 128, and names that objects inherit. fast-check's own
 * `binary` strings number the million of code points first, which takes longer than most tests.
 */
export function anyString(maxLength: number): fc.Arbitrary<string> {
  const character = fc.oneof(
    codePoint,
    fc.nat(127).map((code) => String.fromCodePoint(code)),
  )
  return fc.oneof(
    { weight: 9, arbitrary: fc.string({ unit: character, maxLength }) },
    { weight: 1, arbitrary: fc.constantFrom(...inherited.filter(({ length }) => length <= maxLength)) },
  )
}
