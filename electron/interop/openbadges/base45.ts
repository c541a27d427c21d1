/** The alphabet of RFC 9285, which is that of a QR code's alphanumeric mode (5.5 bits a character). */
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'

/** Bytes as Base45 (RFC 9285): two bytes in three characters, least digit first; a last single byte in two. */
export function encodeBase45(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 2) {
    const isPair = at + 1 < bytes.length
    let rest = isPair ? (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0) : (bytes[at] ?? 0)
    for (let digit = 0; digit < (isPair ? 3 : 2); digit += 1) {
      text += alphabet.charAt(rest % 45)
      rest = Math.floor(rest / 45)
    }
  }
  return text
}

/** What {@link encodeBase45} wrote; `null` for a foreign character, an impossible length or a group that is too large. */
export function decodeBase45(text: string): Uint8Array | null {
  const bytes: number[] = []
  for (let at = 0; at < text.length; at += 3) {
    const digits = Array.from(text.slice(at, at + 3), (character) => alphabet.indexOf(character))
    if (digits.length === 1 || digits.includes(-1)) return null
    const value = digits.reduceRight((sum, digit) => sum * 45 + digit, 0)
    if (digits.length === 3) bytes.push(value >> 8)
    bytes.push(value & 0xff)
    if (value >= (digits.length === 3 ? 0x1_0000 : 0x100)) return null
  }
  return Uint8Array.from(bytes)
}
