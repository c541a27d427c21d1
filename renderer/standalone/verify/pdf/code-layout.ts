// How a QR code is laid out (ISO/IEC 18004), as far as reading one needs it.

/** Of error correction M, for each version from 1: how many codewords of a block correct errors, and how many blocks there are (table 9). */
const correcting = [
  10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28, 28, 28, 28, 28, 28, 28,
  28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28,
]
const blockCounts = [
  1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31, 33, 35,
  37, 38, 40, 43, 45, 47, 49,
]

/** Rows, and columns, in which the middles of the small squares lie that help a camera (annex E). */
export function alignmentPlaces(version: number): number[] {
  if (version === 1) return []
  const count = Math.floor(version / 7) + 2
  const last = version * 4 + 10
  const step = version === 32 ? 26 : Math.ceil((last - 6) / (count * 2 - 2)) * 2
  return [6, ...Array.from({ length: count - 1 }, (_, i) => last - step * (count - 2 - i))]
}

/** Whether a square belongs to the code's frame, and holds no data. */
export function isFunction(row: number, column: number, size: number, alignment: readonly number[]): boolean {
  const isCorner = (row < 9 && column < 9) || (row < 9 && column >= size - 8) || (row >= size - 8 && column < 9)
  const isTiming = row === 6 || column === 6
  const isVersion =
    size >= 45 && ((row < 6 && column >= size - 11) || (column < 6 && row >= size - 11)) && !(row > 8 && column > 8)
  const near = (place: number) => alignment.find((middle) => Math.abs(middle - place) <= 2)
  const [middleRow, middleColumn] = [near(row), near(column)]
  const isAlignment =
    middleRow !== undefined &&
    middleColumn !== undefined &&
    // The three corners have their large squares instead.
    !(middleRow === 6 && (middleColumn === 6 || middleColumn === size - 7)) &&
    !(middleRow === size - 7 && middleColumn === 6)
  return isCorner || isTiming || isVersion || isAlignment
}

/** Whether a mask turns a square round (table 10). */
export function isMasked(mask: number, i: number, j: number): boolean {
  const product = i * j
  const sums = [
    (i + j) % 2,
    i % 2,
    j % 3,
    (i + j) % 3,
    (Math.floor(i / 2) + Math.floor(j / 3)) % 2,
    (product % 2) + (product % 3),
    ((product % 2) + (product % 3)) % 2,
    (((i + j) % 2) + (product % 3)) % 2,
  ]
  return sums[mask] === 0
}

/** How many data codewords each block has; the longer ones come last. */
export function blocksOf(version: number): number[] {
  const count = blockCounts[version - 1] ?? 1
  const all = codewordsIn(version)
  const shorter = count - (all % count)
  const data = Math.floor(all / count) - (correcting[version - 1] ?? 0)
  return Array.from({ length: count }, (_, i) => (i < shorter ? data : data + 1))
}

/** How many whole codewords the squares outside the frame hold. */
function codewordsIn(version: number): number {
  const size = version * 4 + 17
  const alignment = alignmentPlaces(version)
  let squares = 0
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) if (!isFunction(row, column, size, alignment)) squares += 1
  }
  return Math.floor(squares / 8)
}
