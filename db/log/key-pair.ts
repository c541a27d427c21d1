import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import { digestSchema, publicKeySchema } from '#courses/record/identifiers.ts'
import { sha256 } from './digest.ts'
import type { Seal } from './log-batch.ts'

/** Says what is signed, so that a seal is never taken for a signature over something else. */
const sealPrefix = Buffer.from('tianye seal 1\n')
const bundlePrefix = Buffer.from('tianye bundle 1\n')

/** What stands before the 32 raw bytes of an Ed25519 key in PKCS#8 and SPKI (RFC 8410). */
const pkcs8Prefix = Buffer.from('302e020100300506032b657004220420', 'hex')
const spkiPrefix = Buffer.from('302a300506032b6570032100', 'hex')

/** The public key, in hexadecimal, of a private key given as its 32-byte seed (RFC 8032). */
export function publicKeyOf(seed: Uint8Array): string {
  const spki = createPublicKey(privateKey(seed)).export({ format: 'der', type: 'spki' })
  return spki.subarray(spkiPrefix.length).toString('hex')
}

/** Signs an event's hash: a head with the chain's key, a first event with the learner's root key. */
export function sealEvent(event: string, seed: Uint8Array): Seal {
  return { event, signer: publicKeyOf(seed), signature: sign(null, sealedBytes(event), privateKey(seed)) }
}

/** Whether it is a seal at all and the signature is the signer's, over this event's hash. Not who the signer is. */
export function isSealGood(seal: Seal): boolean {
  // Decoding hexadecimal forgives capitals and stops at the first wrong digit; a name of an event must do neither.
  if (!digestSchema.safeParse(seal.event).success || !publicKeySchema.safeParse(seal.signer).success) return false
  return isSignedBy(seal.signer, sealedBytes(seal.event), seal.signature)
}

/** Signs a bundle, given by the SHA-256 of its manifest, with the key of the chain that exports it. */
export function signBundle(manifestDigest: string, seed: Uint8Array): Uint8Array {
  return sign(null, bundleBytes(manifestDigest), privateKey(seed))
}

/** Whether a bundle's signature is that of the key. Not whose key it is. */
export function isBundleSignedBy(signer: string, manifestDigest: string, signature: Uint8Array): boolean {
  return isSignedBy(signer, bundleBytes(manifestDigest), signature)
}

/** Signs a text, whose first line says what it is, so that no signature is taken for one over something else. */
export function signText(text: string, seed: Uint8Array): Buffer {
  return sign(null, Buffer.from(text), privateKey(seed))
}

/** Whether the signature is that of the key, over this text. Not whose key it is. */
export function isTextSignedBy(signer: string, text: string, signature: Uint8Array): boolean {
  return isSignedBy(signer, Buffer.from(text), signature)
}

/** A learner's id: a UUID (version 8, RFC 9562) drawn from the root key, so it is the same in every data folder. */
export function learnerIdOf(rootPublicKey: string): string {
  return uuid(Buffer.from(sha256(Buffer.from(rootPublicKey, 'hex')), 'hex'), 0x80)
}

/** A UUID (version 4, RFC 9562) of 16 random bytes. */
export function randomUuid(random: Uint8Array): string {
  return uuid(random, 0x40)
}

function uuid(source: Uint8Array, version: number): string {
  const bytes = Buffer.from(source.subarray(0, 16))
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | version, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

function sealedBytes(event: string): Buffer {
  return Buffer.concat([sealPrefix, Buffer.from(event, 'hex')])
}

function bundleBytes(manifestDigest: string): Buffer {
  return Buffer.concat([bundlePrefix, Buffer.from(manifestDigest, 'hex')])
}

function isSignedBy(signer: string, signed: Uint8Array, signature: Uint8Array): boolean {
  try {
    const spki = Buffer.concat([spkiPrefix, Buffer.from(signer, 'hex')])
    return verify(null, signed, createPublicKey({ key: spki, format: 'der', type: 'spki' }), signature)
  } catch {
    return false
  }
}

function privateKey(seed: Uint8Array) {
  return createPrivateKey({ key: Buffer.concat([pkcs8Prefix, seed]), format: 'der', type: 'pkcs8' })
}
