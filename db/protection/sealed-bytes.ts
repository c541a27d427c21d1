import { createCipheriv, createDecipheriv } from 'node:crypto'

const nonceLength = 12
const tagLength = 16

/**
 * AES-256-GCM: a random nonce of 96 bits, the encrypted bytes, the tag of 16 bytes. `context` is authenticated with them, so
 * that what was sealed for one place cannot be put in another. `key` is 32 bytes.
 */
export function sealBytes(
  key: Uint8Array,
  context: string,
  bytes: Uint8Array,
  randomBytes: (count: number) => Uint8Array,
): Buffer {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(Buffer.from(context))
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
}

/** The bytes; `null` for another key, another context, or sealed bytes that were changed. */
export function openBytes(key: Uint8Array, context: string, sealed: Uint8Array): Buffer | null {
  if (sealed.length < nonceLength + tagLength) return null
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceLength))
  decipher.setAAD(Buffer.from(context))
  decipher.setAuthTag(sealed.subarray(-tagLength))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(nonceLength, -tagLength)), decipher.final()])
  } catch {
    return null
  }
}
