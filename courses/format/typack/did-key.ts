/** The Bitcoin alphabet, which has no two letters that look alike. */
const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'
/** Multicodec `ed25519-pub`, before the 32 bytes of the key (did:key method, W3C CCG). */
const codec = 'ed01'

/**
 * Points of small order, by their encoding without the sign: a signature by such a "key" fits any text, so it is nobody's
 * (the list of libsodium's `ge25519_has_small_order`, from D. J. Bernstein's page on Curve25519).
 */
const smallOrder: ReadonlySet<string> = new Set([
  '00'.repeat(32),
  `01${'00'.repeat(31)}`,
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  `ec${'ff'.repeat(30)}7f`,
  `ed${'ff'.repeat(30)}7f`,
  `ee${'ff'.repeat(30)}7f`,
])

/** The did:key of an Ed25519 public key given as 64 lower-case hexadecimal digits. */
export function didOfPublicKey(publicKey: string): string {
  let rest = BigInt(`0x${codec}${publicKey}`)
  let text = ''
  for (; rest > 0n; rest /= 58n) text = (alphabet[Number(rest % 58n)] ?? '') + text
  return `did:key:z${text}`
}

/** The key of a did:key in hexadecimal; `null` for any other text, even another spelling of the same key, and for a key that is nobody's. */
export function publicKeyOfDid(did: string): string | null {
  const digits = /^did:key:z([1-9A-HJ-NP-Za-km-z]{40,60})$/.exec(did)?.[1]
  if (digits === undefined) return null
  let value = 0n
  for (const digit of digits) value = value * 58n + BigInt(alphabet.indexOf(digit))
  const hex = value.toString(16)
  const publicKey = hex.slice(codec.length)
  const isKey = hex.startsWith(codec) && hex.length === 68 && didOfPublicKey(publicKey) === did
  return isKey && !hasSmallOrder(publicKey) ? publicKey : null
}

function hasSmallOrder(publicKey: string): boolean {
  const last = (Number.parseInt(publicKey.slice(-2), 16) & 0x7f).toString(16).padStart(2, '0')
  return smallOrder.has(publicKey.slice(0, -2) + last)
}
