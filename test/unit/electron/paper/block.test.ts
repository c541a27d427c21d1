import { expect, test } from 'vitest'
import { type Block, placeBlocks } from '#paper/block.ts'

const block = (height: number, spaceAbove: number): Block => ({ height, spaceAbove, elements: () => [] })
const room = { top: 0, bottom: 100, least: 1, widest: 2 }

test('blocks share the room that is left and never overlap', () => {
  expect(placeBlocks([block(40, 0), block(45, 10)], room)?.map(({ y }) => y)).toEqual([0, 55])
})

test('spaces widen only so far, then head and foot share the rest', () => {
  expect(placeBlocks([block(20, 0), block(20, 10)], room)?.map(({ y }) => y)).toEqual([20, 60])
})

test('blocks that need more than there is are not placed', () => {
  expect(placeBlocks([block(60, 0), block(45, 10)], room)).toBeUndefined()
})
