/** The Bitcoin alphabet, which has no two letters that look alike. */
const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'
/** Multicodec `ed25519-pub`, before the 32 bytes of the key (did:key method, W3C CCG). */
const codec = 'ed01'

/** The did:key of an Ed25519 public key given as 64 lower-case hexadecimal digits. */
export function didOfPublicKey(publicKey: string): string {
  let rest = BigInt(`0x${codec}${publicKey}`)
  let text = ''
  for (; rest > 0n; rest /= 58n) text = (alphabet[Number(rest % 58n)] ?? '') + text
  return `did:key:z${text}`
}

/** The key of a did:key in hexadecimal; `null` for any other text, even another spelling of the same key. */
export function publicKeyOfDid(did: string): string | null {
  const digits = /^did:key:z([1-9A-HJ-NP-Za-km-z]{40,60})$/.exec(did)?.[1]
  if (digits === undefined) return null
  let value = 0n
  for (const digit of digits) value = value * 58n + BigInt(alphabet.indexOf(digit))
  const hex = value.toString(16)
  const publicKey = hex.slice(codec.length)
  return hex.startsWith(codec) && hex.length === 68 && didOfPublicKey(publicKey) === did ? publicKey : null
}
