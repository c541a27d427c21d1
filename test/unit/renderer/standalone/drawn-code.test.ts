import { encode } from 'uqr'
import { describe, expect, it } from 'vitest'
import { type Rectangle, textOfDrawnCode } from '#renderer/standalone/verify/pdf/drawn-code.ts'

/** The dark squares of a code, each run of a row as one rectangle, as a paper draws them. */
function drawn(text: string, ecc: 'L' | 'M' = 'M', minVersion = 1): Rectangle[] {
  const unit = 1.660_377
  return encode(text, { ecc, border: 0, minVersion }).data.flatMap((row, y) =>
    row.flatMap((isDark, x) => {
      if (!isDark || row[x - 1] === true) return []
      const end = row.findIndex((one, i) => i > x && !one)
      const count = (end === -1 ? row.length : end) - x
      return [{ x: 450.28 + x * unit, y: 647.05 + y * unit, width: count * unit, height: unit }]
    }),
  )
}

describe('a drawn code', () => {
  it.each(Array.from({ length: 40 }, (_, i) => i + 1))('of version %i gives back its text', (version) => {
    const text = `TY1:${'A0 $%*+-./:Z9'.repeat(200)}`.slice(0, Math.min(11 + version * 9, 900) + (version % 2))
    expect(textOfDrawnCode(drawn(text, 'M', version))).toBe(text)
  })

  it('gives none where it is of another kind, or nothing', () => {
    expect(textOfDrawnCode(drawn('TY1:A.', 'L'))).toBeNull()
    expect(textOfDrawnCode(drawn('ty1:a.'))).toBeNull()
    expect(textOfDrawnCode([])).toBeNull()
    expect(textOfDrawnCode(drawn('TY1:A.').map((one, i) => (i === 9 ? { ...one, x: one.x + 0.5 } : one)))).toBeNull()
  })

  it('gives another text, or none, where squares of its data are dark that were light', () => {
    const text = 'TY1:ABCDEFGH.'
    const whole = drawn(text)
    const unit = whole[0]?.height ?? 0
    const [right, foot] = [Math.max(...whole.map(({ x, width }) => x + width)), Math.max(...whole.map(({ y }) => y))]
    for (const row of [0, 1, 2, 3, 4, 5]) {
      const dark = { x: right - 2 * unit, y: foot - row * unit, width: 2 * unit, height: unit }
      const isSame = whole.some(({ x, y, width }) => y === dark.y && x <= dark.x + 0.01 && x + width >= right - 0.01)
      if (!isSame) expect(textOfDrawnCode([...whole, dark])).not.toBe(text)
    }
  })
})
