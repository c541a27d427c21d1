import { bitsOf } from './bits.ts'
import { codeOf, type HuffmanCode, readSymbol } from './huffman.ts'

/** What DEFLATE (RFC 1951) packed. Throws for other bytes, or more than `most` bytes of result. */
export function inflate(packed: Uint8Array, most: number): Uint8Array {
  const bits = bitsOf(packed)
  const output = growing(most)
  let isLast = false
  while (!isLast) {
    isLast = bits.take(1) === 1
    const kind = bits.take(2)
    if (kind === 0) output.append(bits.takeStored())
    else if (kind === 1) copyBlock(bits, output, fixedLiterals, fixedDistances)
    else if (kind === 2) copyBlock(bits, output, ...readCodes(bits))
    else throw new Error('unknown block')
  }
  return output.whole()
}

/** What a zlib stream (RFC 1950) holds: two bytes, the packed ones, a checksum. */
export function inflateZlib(bytes: Uint8Array, most: number): Uint8Array {
  const [method = 0, flags = 0] = bytes
  const isZlib = (method & 0x0f) === 8 && (method * 256 + flags) % 31 === 0 && (flags & 0x20) === 0
  if (!isZlib) throw new Error('no zlib stream')
  const whole = inflate(bytes.subarray(2), most)
  const sumAt = bytes.length - 4
  const sum = sumAt < 2 ? -1 : new DataView(bytes.buffer, bytes.byteOffset + sumAt, 4).getUint32(0)
  if (sum !== adler32(whole)) throw new Error('checksum')
  return whole
}

type Bits = ReturnType<typeof bitsOf>
type Output = ReturnType<typeof growing>

const lengthBases = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
]
const lengthBits = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0]
/** Of a distance symbol from 2 on: one bit is taken, the others are its lowest (RFC 1951, section 3.2.5). */
const distanceBits = (symbol: number) => Math.max(0, (symbol >> 1) - 1)
const distanceBase = (symbol: number) => (symbol < 4 ? symbol + 1 : ((2 + (symbol & 1)) << distanceBits(symbol)) + 1)

const fixedLiterals = codeOf([
  ...Array.from({ length: 144 }, () => 8),
  ...Array.from({ length: 112 }, () => 9),
  ...Array.from({ length: 24 }, () => 7),
  ...Array.from({ length: 8 }, () => 8),
])
const fixedDistances = codeOf(Array.from({ length: 30 }, () => 5))

function copyBlock(bits: Bits, output: Output, literals: HuffmanCode, distances: HuffmanCode): void {
  for (;;) {
    const symbol = readSymbol(bits, literals)
    if (symbol === 256) return
    if (symbol < 256) {
      output.put(symbol)
    } else {
      const base = lengthBases[symbol - 257]
      if (base === undefined) throw new Error('unknown length')
      const length = base + bits.take(lengthBits[symbol - 257] ?? 0)
      const far = readSymbol(bits, distances)
      if (far > 29) throw new Error('unknown distance')
      output.repeat(distanceBase(far) + bits.take(distanceBits(far)), length)
    }
  }
}

/** The order in which the lengths of the code for code lengths are sent. */
const lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

function readCodes(bits: Bits): [HuffmanCode, HuffmanCode] {
  const literalCount = bits.take(5) + 257
  const distanceCount = bits.take(5) + 1
  const sentCount = bits.take(4) + 4
  const ofLengths = Array.from({ length: 19 }, () => 0)
  for (const place of lengthOrder.slice(0, sentCount)) ofLengths[place] = bits.take(3)
  const lengthCode = codeOf(ofLengths)
  const lengths: number[] = []
  while (lengths.length < literalCount + distanceCount) {
    const symbol = readSymbol(bits, lengthCode)
    if (symbol < 16) lengths.push(symbol)
    else {
      const before = lengths.at(-1)
      if (symbol === 16 && before === undefined) throw new Error('nothing to repeat')
      const times = symbol === 16 ? 3 + bits.take(2) : symbol === 17 ? 3 + bits.take(3) : 11 + bits.take(7)
      for (let i = 0; i < times; i += 1) lengths.push(symbol === 16 ? (before ?? 0) : 0)
    }
  }
  if (lengths.length > literalCount + distanceCount || lengths[256] === 0) throw new Error('lengths')
  return [codeOf(lengths.slice(0, literalCount)), codeOf(lengths.slice(literalCount))]
}

/** Bytes that become more, up to a limit. */
function growing(most: number) {
  let bytes = new Uint8Array(Math.min(most, 4096))
  let length = 0
  const makeRoom = (more: number) => {
    if (length + more > most) throw new Error('too large')
    if (length + more <= bytes.length) return
    const larger = new Uint8Array(Math.min(most, Math.max(bytes.length * 2, length + more)))
    larger.set(bytes)
    bytes = larger
  }
  return {
    put: (byte: number) => {
      makeRoom(1)
      bytes[length] = byte
      length += 1
    },
    append: (more: Uint8Array) => {
      makeRoom(more.length)
      bytes.set(more, length)
      length += more.length
    },
    /** The `count` bytes from `distance` back; they may reach into what they make. */
    repeat: (distance: number, count: number) => {
      if (distance > length) throw new Error('before the beginning')
      makeRoom(count)
      for (let i = 0; i < count; i += 1) bytes[length + i] = bytes[length + i - distance] ?? 0
      length += count
    },
    whole: () => bytes.slice(0, length),
  }
}

/** RFC 1950, section 8.2. */
function adler32(bytes: Uint8Array): number {
  let [low, high] = [1, 0]
  for (const byte of bytes) {
    low = (low + byte) % 65_521
    high = (high + low) % 65_521
  }
  return high * 65_536 + low
}
