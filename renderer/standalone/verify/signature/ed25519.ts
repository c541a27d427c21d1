import {
  basePoint,
  decodedPoint,
  doubleProduct,
  encodedPoint,
  groupOrder,
  isOfSmallOrder,
  littleEndian,
  negated,
} from './curve.ts'
import { sha512 } from './sha512.ts'

/**
 * Whether 64 bytes are the signature of a message by a public key of 32 bytes (RFC 8032, section 5.1.7).
 *
 * Of what implementations differ in, the strict side is taken: S is below the group's order, so that a signature has one
 * spelling; R is compared as bytes with what the rest gives, so that it is canonical and no cofactor is multiplied away; a key
 * of small order or in a second spelling is none, since its signatures would fit any message.
 */
export function isSignedBy(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  const key = decodedPoint(publicKey)
  if (key === null || isOfSmallOrder(key) || signature.length !== 64) return false
  const r = signature.subarray(0, 32)
  const s = littleEndian(signature.subarray(32))
  if (s >= groupOrder) return false
  const hashed = new Uint8Array(64 + message.length)
  hashed.set(r)
  hashed.set(publicKey, 32)
  hashed.set(message, 64)
  const h = littleEndian(sha512(hashed)) % groupOrder
  const expected = encodedPoint(doubleProduct(s, basePoint, h, negated(key)))
  return expected.every((byte, i) => byte === r[i])
}
