import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DrawLine } from '#courses/format/examination.ts'
import type { DrawItem } from '#courses/rules/examination/draw-item.ts'
import { bytesForDraw, drawPaper } from '#courses/rules/examination/draw-paper.ts'
import { paperSize } from '#courses/rules/examination/paper-size.ts'

const objectives = ['a', 'b', 'c'] as const
const item = fc.record({
  objectives: fc.uniqueArray(fc.constantFrom(...objectives), { minLength: 1 }),
  difficulty: fc.constantFrom(1 as const, 2 as const, 3 as const),
})
const itemsWith = (form: fc.Arbitrary<DrawItem['form']>): fc.Arbitrary<readonly DrawItem[]> =>
  fc
    .array(fc.tuple(item, form), { minLength: 1, maxLength: 14 })
    .map((all) => all.map(([one, ofForm], index) => ({ ...one, form: ofForm, id: `q-${index}` })))
const items = fc.oneof(itemsWith(fc.constant(null)), itemsWith(fc.constantFrom('a' as const, 'b' as const)))
const draw: fc.Arbitrary<readonly DrawLine[]> = fc
  .array(
    fc.record({
      objective: fc.constantFrom(...objectives),
      difficulty: fc.option(fc.constantFrom(1 as const, 2 as const, 3 as const), { nil: undefined }),
      count: fc.integer({ min: 1, max: 3 }),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((lines) => lines.map(({ difficulty, ...line }) => (difficulty === undefined ? line : { ...line, difficulty })))

const givenBytes = (all: readonly DrawItem[]) =>
  fc.uint8Array({ minLength: bytesForDraw(all.length), maxLength: bytesForDraw(all.length) })
const drawing = items.chain((all) =>
  fc.record({
    all: fc.constant(all),
    draw,
    asked: fc.subarray(all.map(({ id }) => id)).map((ids) => new Set(ids)),
    chance: givenBytes(all),
  }),
)

/** Whether every line can be given its own questions out of these: every way of choosing is tried. */
function canFill(lines: readonly DrawLine[], from: readonly DrawItem[]): boolean {
  const places = lines.flatMap((line) => Array.from({ length: line.count }, () => line))
  const fill = (place: number, free: readonly DrawItem[]): boolean => {
    const line = places[place]
    if (line === undefined) return true
    return free.some((one) => {
      const fits = one.objectives.includes(line.objective) && (line.difficulty ?? one.difficulty) === one.difficulty
      return (
        fits &&
        fill(
          place + 1,
          free.filter((other) => other !== one),
        )
      )
    })
  }
  return fill(0, from)
}

const only = (all: readonly DrawItem[], ids: readonly string[]) => all.filter(({ id }) => ids.includes(id))

describe('a paper', () => {
  it('has as many questions as wanted, none twice, in the order of the bank, each line its own', () => {
    fc.assert(
      fc.property(drawing, ({ all, draw: lines, asked, chance }) => {
        const ids = drawPaper(all, lines, asked, chance)
        if (ids === null) return
        expect(ids).toHaveLength(paperSize(all, lines))
        expect(new Set(ids).size).toBe(ids.length)
        expect(ids).toEqual(all.map(({ id }) => id).filter((id) => ids.includes(id)))
        expect(canFill(lines, only(all, ids))).toBe(true)
        expect(new Set(only(all, ids).map(({ form }) => form)).size).toBe(1)
      }),
    )
  })

  it('is found exactly when there is one', () => {
    fc.assert(
      fc.property(drawing, ({ all, draw: lines, chance }) => {
        const form = drawPaper(all, undefined, new Set(), chance)
        const possible = canFill(lines, only(all, form ?? []))
        expect(drawPaper(all, lines, new Set(), chance) !== null).toBe(possible)
      }),
      { numRuns: 300 },
    )
  })

  it('is the same for the same bytes of chance', () => {
    fc.assert(
      fc.property(drawing, ({ all, draw: lines, asked, chance }) => {
        expect(drawPaper(all, lines, asked, chance.slice())).toEqual(drawPaper(all, lines, asked, chance))
      }),
    )
  })

  it('has as many unasked questions as any paper of its form', () => {
    fc.assert(
      fc.property(drawing, ({ all, draw: lines, asked, chance }) => {
        const ids = drawPaper(all, lines, asked, chance)
        if (ids === null) return
        const form = only(all, ids)[0]?.form
        const pool = all.filter((one) => one.form === form)
        const stale = ids.filter((id) => asked.has(id)).length
        if (stale === 0) return
        // One asked question fewer in the pool than were taken, in any choice, and the draw cannot be filled.
        const fresh = pool.filter(({ id }) => !asked.has(id))
        for (const fewer of subsetsOf(
          pool.filter(({ id }) => asked.has(id)),
          stale - 1,
        )) {
          expect(canFill(lines, [...fresh, ...fewer])).toBe(false)
        }
      }),
      { numRuns: 100 },
    )
  })

  it('of the whole bank is the whole bank, or one form of it', () => {
    fc.assert(
      fc.property(drawing, ({ all, asked, chance }) => {
        const ids = drawPaper(all, undefined, asked, chance) ?? []
        const forms = new Set(only(all, ids).map(({ form }) => form))
        expect(all.filter(({ form }) => forms.has(form)).map(({ id }) => id)).toEqual(ids)
      }),
    )
  })
})

describe('two forms', () => {
  const formed = itemsWith(fc.constantFrom('a' as const, 'b' as const)).filter(
    (all) => all.some(({ form }) => form === 'a') && all.some(({ form }) => form === 'b'),
  )

  it('take turns and have no question in common', () => {
    fc.assert(
      fc.property(
        formed.chain((all) => fc.tuple(fc.constant(all), givenBytes(all), givenBytes(all))),
        ([all, first, second]) => {
          const one = drawPaper(all, undefined, new Set(), first) ?? []
          const other = drawPaper(all, undefined, new Set(one), second) ?? []
          expect(one.filter((id) => other.includes(id))).toEqual([])
          expect([...one, ...other].toSorted()).toEqual(all.map(({ id }) => id).toSorted())
        },
      ),
    )
  })
})

it('draws each question of a plain bank about as often', () => {
  const all: readonly DrawItem[] = ['a', 'b', 'c', 'd'].map((id) => ({
    id,
    objectives: ['x'],
    difficulty: 2,
    form: null,
  }))
  const counts = new Map<string, number>()
  for (let turn = 0; turn < 4000; turn += 1) {
    const chance = createHash('sha256').update(String(turn)).digest()
    const [id = ''] = drawPaper(all, [{ objective: 'x', count: 1 }], new Set(), chance) ?? []
    counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  for (const { id } of all) expect(Math.abs((counts.get(id) ?? 0) - 1000)).toBeLessThan(150)
})

function subsetsOf<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  if (size === 0) return [[]]
  return all.flatMap((one, index) => subsetsOf(all.slice(index + 1), size - 1).map((rest) => [one, ...rest]))
}
