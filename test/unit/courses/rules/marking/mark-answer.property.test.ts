import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkAnswer } from '#courses/rules/marking/check-answer.ts'
import { type Case, mark, matching, multiple, ordering, single } from './questions.ts'

const points = fc.integer({ min: 1, max: 1_000_000 })
const idsOf = (count: number) => Array.from({ length: count }, (_, index) => `c${index}`)
const someIds = fc.integer({ min: 1, max: 7 }).map(idsOf)
const shuffled = (ids: readonly string[]) => fc.shuffledSubarray([...ids], { minLength: ids.length })

const multipleCase = someIds.chain((ids) =>
  fc
    .tuple(fc.shuffledSubarray(ids, { minLength: 1 }), fc.shuffledSubarray(ids, { minLength: 1 }), points)
    .map(([right, picked, full]) => ({ ids, right, picked, full })),
)
const orderingCase = someIds.chain((ids) =>
  fc.tuple(shuffled(ids), shuffled(ids), points).map(([right, order, full]) => ({ right, order, full })),
)
const matchingCase = someIds.chain((lefts) =>
  fc
    .tuple(
      shuffled([...lefts.map((id) => `r${id}`), 'over1', 'over2']),
      fc.shuffledSubarray(lefts, { minLength: 1 }),
      points,
    )
    .map(([sides, taken, full]) => ({
      right: lefts.map((left) => [left, `r${left}`] as const),
      made: taken.map((left, index) => [left, sides[index] ?? ''] as const),
      full,
    })),
)
const singleCase = someIds.chain((ids) =>
  fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids), points, fc.constant(ids)),
)

const anyCase: fc.Arbitrary<Case> = fc.oneof(
  multipleCase.map(({ ids, right, picked, full }) => multiple(ids, right, picked, full)),
  orderingCase.map(({ right, order, full }) => ordering(right, order, full)),
  matchingCase.map(({ right, made, full }) => matching(right, made, ['over1', 'over2'], full)),
  singleCase.map(([right, picked, full, ids]) => single(ids, right, picked, full)),
)

/** Whether the answer says the same as the key, told apart from the marking. */
function isKeyAnswer({ key, answer }: Case): boolean {
  const sorted = (values: readonly string[]) => values.toSorted().join(' ')
  if (key.type === 'multiple' && answer.type === 'multiple') return sorted(key.right) === sorted(answer.choices)
  if (key.type === 'ordering' && answer.type === 'ordering') return key.order.join(' ') === answer.order.join(' ')
  if (key.type === 'matching' && answer.type === 'matching') {
    const plain = (pairs: typeof key.pairs) => sorted(pairs.map(({ left, right }) => `${left}=${right}`))
    return plain(key.pairs) === plain(answer.pairs)
  }
  return key.type === 'single' && answer.type === 'single' && key.right === answer.choice
}

describe('laws of marking', () => {
  it('gives an integer from 0 to full points, agreeing with the verdict, to answers without fault', () => {
    fc.assert(
      fc.property(anyCase, (example) => {
        expect(checkAnswer(example.question, example.answer)).toBeNull()
        const { milliPoints, verdict } = mark(example)
        expect(Number.isSafeInteger(milliPoints)).toBe(true)
        expect(milliPoints).toBeGreaterThanOrEqual(0)
        expect(milliPoints).toBeLessThanOrEqual(example.question.milliPoints)
        expect(verdict === 'right').toBe(milliPoints === example.question.milliPoints)
        if (verdict === 'wrong') expect(milliPoints).toBe(0)
      }),
    )
  })

  it('gives full points to the key answer and to no other', () => {
    fc.assert(
      fc.property(anyCase, (example) => {
        expect(mark(example).milliPoints === example.question.milliPoints).toBe(isKeyAnswer(example))
      }),
    )
  })

  it('does not look at the order of picks or pairs', () => {
    const reordered = multipleCase.chain((given) => fc.tuple(fc.constant(given), shuffled(given.picked)))
    fc.assert(
      fc.property(reordered, ([{ ids, right, picked, full }, again]) => {
        const [one, other] = [picked, again].map((choices) => mark(multiple(ids, right, choices, full)))
        expect(other?.milliPoints).toBe(one?.milliPoints)
        const marks = (marking: typeof one) =>
          marking?.perChoice.map((choice) => `${choice.id} ${choice.mark}`).toSorted()
        expect(marks(other)).toEqual(marks(one))
      }),
    )
    const repaired = matchingCase.chain((given) =>
      fc.tuple(fc.constant(given), fc.shuffledSubarray(given.made, { minLength: given.made.length })),
    )
    fc.assert(
      fc.property(repaired, ([{ right, made, full }, again]) => {
        expect(mark(matching(right, again, [], full))).toEqual(mark(matching(right, made, [], full)))
      }),
    )
  })

  it('never takes points for one more right pick or pair, nor gives any for one more wrong pick', () => {
    fc.assert(
      fc.property(multipleCase, ({ ids, right, picked, full }) => {
        const before = mark(multiple(ids, right, picked, full)).milliPoints
        for (const id of ids.filter((other) => !picked.includes(other))) {
          const after = mark(multiple(ids, right, [...picked, id], full)).milliPoints
          if (right.includes(id)) expect(after).toBeGreaterThanOrEqual(before)
          else expect(after).toBeLessThanOrEqual(before)
        }
      }),
    )
    fc.assert(
      fc.property(matchingCase, ({ right, made, full }) => {
        const before = mark(matching(right, made, [], full)).milliPoints
        for (const pair of right.filter(([left]) => made.every(([taken]) => taken !== left))) {
          expect(mark(matching(right, [...made, pair], [], full)).milliPoints).toBeGreaterThan(before - 1)
        }
      }),
    )
  })

  it('orders by the longest run, found here by trying every subset', () => {
    fc.assert(
      fc.property(orderingCase, ({ right, order, full }) => {
        let longest = 0
        for (let subset = 0; subset < 2 ** order.length; subset += 1) {
          const chosen = order.filter((_, index) => (subset >> index) % 2 === 1)
          const isInOrder = chosen.every(
            (id, index) => index === 0 || right.indexOf(id) > right.indexOf(chosen[index - 1] ?? ''),
          )
          if (isInOrder) longest = Math.max(longest, chosen.length)
        }
        const marking = mark(ordering(right, order, full))
        const steps = right.length - 1
        expect(marking.milliPoints).toBe(steps === 0 ? full : Math.floor((full * (longest - 1)) / steps))
        const standing = marking.perChoice.filter((choice) => choice.mark === 'right').map(({ id }) => id)
        expect(standing.length).toBe(longest > 1 || steps === 0 ? longest : 0)
        expect(standing).toEqual(right.filter((id) => standing.includes(id)))
      }),
    )
  })
})
