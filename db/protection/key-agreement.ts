import { createPrivateKey, createPublicKey, diffieHellman, hkdfSync } from 'node:crypto'
import { openBytes, sealBytes } from './sealed-bytes.ts'

/** What stands before the 32 raw bytes of an X25519 key in PKCS#8 and SPKI (RFC 8410). */
const pkcs8Prefix = Buffer.from('302e020100300506032b656e04220420', 'hex')
const spkiPrefix = Buffer.from('302a300506032b656e032100', 'hex')

/** The public X25519 key, in hexadecimal, of a private key of 32 bytes (RFC 7748). */
export function agreementKeyOf(privateKey: Uint8Array): string {
  const spki = createPublicKey(privateKeyObject(privateKey)).export({ format: 'der', type: 'spki' })
  return spki.subarray(spkiPrefix.length).toString('hex')
}

/** Whether it is a public key that something can be sealed to: one of small order agrees with everybody on the same secret, and is nobody's. */
export function isAgreementKey(publicKey: string): boolean {
  try {
    agree(new Uint8Array(32).fill(1), publicKey, '', '')
    return true
  } catch {
    return false
  }
}

/**
 * Seals bytes to whoever has the private key: the public part of a fresh X25519 key, then AES-256-GCM under a key that
 * HKDF-SHA256 (RFC 5869) draws from what both sides agree on, with both public keys as its salt. Anybody can seal; who did is
 * not shown by it.
 */
export function sealTo(
  publicKey: string,
  context: string,
  bytes: Uint8Array,
  randomBytes: (count: number) => Uint8Array,
): Buffer {
  const fresh = randomBytes(32)
  const freshPublic = agreementKeyOf(fresh)
  const key = agree(fresh, publicKey, freshPublic + publicKey, context)
  return Buffer.concat([Buffer.from(freshPublic, 'hex'), sealBytes(key, context, bytes, randomBytes)])
}

/** The bytes; `null` for another key, another context, or sealed bytes that were changed. */
export function openSealedTo(privateKey: Uint8Array, context: string, sealed: Uint8Array): Buffer | null {
  const freshPublic = Buffer.from(sealed.subarray(0, 32)).toString('hex')
  try {
    const key = agree(privateKey, freshPublic, freshPublic + agreementKeyOf(privateKey), context)
    return openBytes(key, context, sealed.subarray(32))
  } catch {
    // Not a public key at all, or one that agrees with everybody on the same secret.
    return null
  }
}

function agree(privateKey: Uint8Array, publicKey: string, salt: string, context: string): Buffer {
  const secret = diffieHellman({
    privateKey: privateKeyObject(privateKey),
    publicKey: createPublicKey({
      key: Buffer.concat([spkiPrefix, Buffer.from(publicKey, 'hex')]),
      format: 'der',
      type: 'spki',
    }),
  })
  return Buffer.from(hkdfSync('sha256', secret, Buffer.from(salt, 'hex'), context, 32))
}

function privateKeyObject(seed: Uint8Array) {
  return createPrivateKey({ key: Buffer.concat([pkcs8Prefix, seed]), format: 'der', type: 'pkcs8' })
}
