import { alignmentPlaces, blocksOf, isFunction, isMasked } from './code-layout.ts'

/** A rectangle of a drawing, in points; `y` grows downwards, as it is written in our papers. */
export type Rectangle = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** The letters of a code's alphanumeric mode, in their order (ISO/IEC 18004, table 5). */
const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'
/** What is laid over the format bits, and the two bits for error correction M. */
const formatMask = 0x5412
const levelM = 0

/**
 * The text of a QR code (ISO/IEC 18004) that is drawn as rectangles, dark ones only; `null` where they are no code of letters with error
 * correction M. Nothing has to be guessed or mended, since it comes from the file and from no camera.
 */
export function textOfDrawnCode(rectangles: readonly Rectangle[]): string | null {
  const grid = gridOf(rectangles)
  if (grid === null) return null
  const version = (grid.length - 17) / 4
  const format = formatOf(grid) ^ formatMask
  if (format >> 13 !== levelM) return null
  const bits = bitsIn(grid, version, (format >> 10) & 7)
  const codewords = Array.from({ length: bits.length >> 3 }, (_, i) => numberIn(bits.slice(8 * i, 8 * i + 8)))
  return lettersIn(dataOf(codewords, version), version)
}

/** The squares of a code, row by row; `null` where the rectangles do not fit one. */
function gridOf(rectangles: readonly Rectangle[]): boolean[][] | null {
  const unit = rectangles[0]?.height ?? 0
  const left = Math.min(...rectangles.map(({ x }) => x))
  const top = Math.min(...rectangles.map(({ y }) => y))
  const right = Math.max(...rectangles.map(({ x, width }) => x + width))
  const size = Math.round((right - left) / unit)
  if (!(unit > 0) || size < 21 || size > 177 || size % 4 !== 1) return null
  const grid = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  const places = rectangles.map(({ x, y, width, height }) => [
    (x - left) / unit,
    (y - top) / unit,
    width / unit,
    height / unit,
  ])
  for (const place of places) {
    const [column = 0, row = 0, count = 0, rows = 0] = place.map((one) => Math.round(one))
    const isOnGrid = place.every((one) => Math.abs(one - Math.round(one)) < 0.01) && rows === 1
    if (!isOnGrid || row >= size || column + count > size) return null
    for (let i = 0; i < count; i += 1) (grid[row] ?? [])[column + i] = true
  }
  return grid
}

/** The fifteen bits beside the upper left corner. */
function formatOf(grid: readonly (readonly boolean[])[]): number {
  const places = [
    ...[0, 1, 2, 3, 4, 5, 7, 8].map((row) => [row, 8]),
    ...[7, 5, 4, 3, 2, 1, 0].map((column) => [8, column]),
  ]
  return places.reduce((sum, [row = 0, column = 0], i) => sum + (grid[row]?.[column] === true ? 1 << i : 0), 0)
}

/** The bits of the code in the order in which they are laid: in pairs of columns from the right, up and down by turns. */
function bitsIn(grid: readonly (readonly boolean[])[], version: number, mask: number): boolean[] {
  const size = grid.length
  const alignment = alignmentPlaces(version)
  const bits: boolean[] = []
  let isUp = true
  for (let pair = size - 1; pair > 0; pair -= 2) {
    // The column of the timing pattern is passed over.
    if (pair === 6) pair = 5
    for (let step = 0; step < size; step += 1) {
      const row = isUp ? size - 1 - step : step
      for (const column of [pair, pair - 1]) {
        if (!isFunction(row, column, size, alignment))
          bits.push((grid[row]?.[column] ?? false) !== isMasked(mask, row, column))
      }
    }
    isUp = !isUp
  }
  return bits
}

/** The data, put together from its blocks, of which the codewords are laid by turns. */
function dataOf(codewords: readonly number[], version: number): number[] {
  const lengths = blocksOf(version)
  const blocks = lengths.map((): number[] => [])
  let at = 0
  for (let i = 0; i < Math.max(...lengths); i += 1) {
    for (const [block, length] of lengths.entries()) {
      if (i >= length) continue
      blocks[block]?.push(codewords[at] ?? 0)
      at += 1
    }
  }
  return blocks.flat()
}

/** Mode 2, then how many letters, then two letters in eleven bits each, a last one in six. */
function lettersIn(data: readonly number[], version: number): string | null {
  const bits = data.flatMap((byte) => Array.from({ length: 8 }, (_, i) => ((byte >> (7 - i)) & 1) === 1))
  let at = 0
  const take = (count: number) => numberIn(bits.slice(at, (at += count)))
  if (take(4) !== 2) return null
  let left = take(version < 10 ? 9 : version < 27 ? 11 : 13)
  let text = ''
  while (left > 0 && at < bits.length) {
    const pair = take(left > 1 ? 11 : 6)
    text += left > 1 ? letters.charAt(Math.floor(pair / 45)) + letters.charAt(pair % 45) : letters.charAt(pair)
    left -= 2
  }
  return text
}

function numberIn(bits: readonly boolean[]): number {
  return bits.reduce((sum, bit) => sum * 2 + (bit ? 1 : 0), 0)
}
