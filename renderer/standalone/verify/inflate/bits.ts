/** Bits of bytes, lowest first; beyond the end it throws. */
export function bitsOf(bytes: Uint8Array) {
  let at = 0
  let held = 0
  let heldBits = 0
  const nextByte = (): number => {
    const byte = bytes[at]
    if (byte === undefined) throw new Error('the stream ends too early')
    at += 1
    return byte
  }
  return {
    /** The next `count` bits, at most 16, as a number. */
    take: (count: number): number => {
      while (heldBits < count) {
        held |= nextByte() << heldBits
        heldBits += 8
      }
      const taken = held & ((1 << count) - 1)
      held >>>= count
      heldBits -= count
      return taken
    },
    /** From the next whole byte on: a length, its complement, and as many bytes (RFC 1951, section 3.2.4). */
    takeStored: (): Uint8Array => {
      held = 0
      heldBits = 0
      const length = nextByte() | (nextByte() << 8)
      const complement = nextByte() | (nextByte() << 8)
      if ((length ^ complement) !== 0xffff || at + length > bytes.length) throw new Error('stored block')
      at += length
      return bytes.subarray(at - length, at)
    },
  }
}
