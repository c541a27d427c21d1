import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type View, whole, zoomed } from '#renderer/ui/zoom-view.ts'

/** Where a point of the picture, measured from its middle, stands on the stage. */
const shown = (view: View, point: number) => view.x + point * view.scale

test('the point under the pointer stays where it is, and the picture never gets smaller than whole', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1.1, max: 2, noNaN: true }),
      fc.double({ min: 1.1, max: 3, noNaN: true }),
      fc.integer({ min: -400, max: 400 }),
      (first, second, x) => {
        const before = zoomed(whole, first, 0, 0)
        const point = (x - before.x) / before.scale
        expect(shown(zoomed(before, second, x, 0), point)).toBeCloseTo(x, 6)
      },
    ),
    { seed: 21, numRuns: 100 },
  )
  expect(zoomed({ scale: 1.2, x: 30, y: 4 }, 0.5, 10, 10)).toEqual(whole)
  expect(zoomed({ scale: 7, x: 0, y: 0 }, 3, 0, 0).scale).toBe(8)
})
