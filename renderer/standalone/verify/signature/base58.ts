/** Bitcoin's alphabet: no 0, O, I, l. */
const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'

/** Bytes as one number in base 58; each zero byte at the front is a `1`. */
export function encodeBase58(bytes: Uint8Array): string {
  let rest = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n)
  let text = ''
  while (rest > 0n) {
    text = alphabet.charAt(Number(rest % 58n)) + text
    rest /= 58n
  }
  return '1'.repeat(zerosBefore([...bytes], (byte) => byte === 0)) + text
}

/** What {@link encodeBase58} wrote; `null` where a character is none of the alphabet. */
export function decodeBase58(text: string): Uint8Array | null {
  const digits = Array.from(text, (character) => alphabet.indexOf(character))
  if (digits.includes(-1)) return null
  let rest = digits.reduce((sum, digit) => sum * 58n + BigInt(digit), 0n)
  const bytes: number[] = []
  while (rest > 0n) {
    bytes.unshift(Number(rest & 0xffn))
    rest >>= 8n
  }
  const zeros = zerosBefore(digits, (digit) => digit === 0)
  return Uint8Array.from([...Array.from({ length: zeros }, () => 0), ...bytes])
}

function zerosBefore<T>(items: readonly T[], isZero: (item: T) => boolean): number {
  const first = items.findIndex((item) => !isZero(item))
  return first === -1 ? items.length : first
}
