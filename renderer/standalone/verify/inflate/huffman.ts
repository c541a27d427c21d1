import type { bitsOf } from './bits.ts'

/** A canonical Huffman code (RFC 1951, section 3.2.2): how many codes there are of each length, and their symbols in order. */
export type HuffmanCode = { readonly counts: readonly number[]; readonly symbols: readonly number[] }

/** The code in which symbol i has `lengths[i]` bits; 0 for a symbol that does not occur. Throws where more codes are asked for than there are. */
export function codeOf(lengths: readonly number[]): HuffmanCode {
  const counts = Array.from({ length: 16 }, () => 0)
  for (const length of lengths) if (length > 0) counts[length] = (counts[length] ?? 0) + 1
  let free = 1
  for (const count of counts.slice(1)) {
    free = free * 2 - count
    if (free < 0) throw new Error('too many codes')
  }
  const symbols = lengths
    .map((length, symbol) => ({ length, symbol }))
    .filter(({ length }) => length > 0)
    .sort((a, b) => a.length - b.length || a.symbol - b.symbol)
    .map(({ symbol }) => symbol)
  return { counts, symbols }
}

/** The next symbol. Codes of one length are numbers that follow one another, so a code is told by how far it lies behind the first. */
export function readSymbol(bits: ReturnType<typeof bitsOf>, { counts, symbols }: HuffmanCode): number {
  let code = 0
  let first = 0
  let passed = 0
  for (let length = 1; length < 16; length += 1) {
    code |= bits.take(1)
    const count = counts[length] ?? 0
    if (code - first < count) return symbols[passed + code - first] ?? 0
    passed += count
    first = (first + count) * 2
    code *= 2
  }
  throw new Error('no such code')
}
