/** RFC 9285, table 1. */
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'

/** The bytes of a Base45 text (RFC 9285): two in three characters, a last single one in two; `null` for a text that none encode to. */
export function decodeBase45(text: string): Uint8Array | null {
  if (text.length % 3 === 1) return null
  const bytes: number[] = []
  for (let at = 0; at < text.length; at += 3) {
    const [a = -1, b = -1, c] = Array.from(text.slice(at, at + 3), (character) => alphabet.indexOf(character))
    if (a < 0 || b < 0 || (c !== undefined && c < 0)) return null
    const value = a + 45 * b + 2025 * (c ?? 0)
    if (value > (c === undefined ? 0xff : 0xffff)) return null
    if (c !== undefined) bytes.push(value >> 8)
    bytes.push(value & 0xff)
  }
  return Uint8Array.from(bytes)
}
