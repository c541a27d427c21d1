import * as multikey from '@digitalbazaar/ed25519-multikey'
import { publicKeyOfDid as keyOf } from '#courses/format/typack/did-key.ts'

/** The did:key of an Ed25519 private key, given as its 32-byte seed (RFC 8032). */
export async function issuerDidOf(seed: Uint8Array): Promise<string> {
  return didOf((await multikey.generate({ seed })).publicKeyMultibase)
}

/** The raw public key in a did:key, 32 bytes; throws for any other text. */
export async function publicKeyOfDid(did: string): Promise<Uint8Array> {
  return (await multikey.from({ type: 'Multikey', publicKeyMultibase: multibaseOf(did) })).publicKey
}

/** The did:key of a raw Ed25519 public key of 32 bytes. Multikey: the header 0xed01, then the key (W3C CID 1.0). */
export async function didOfPublicKey(publicKey: Uint8Array): Promise<string> {
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(publicKey).toString('base64url') } as const
  return didOf((await multikey.fromJwk({ jwk })).publicKeyMultibase)
}

/** The one verification method of a did:key. */
export function verificationMethodOf(did: string): string {
  return `${did}#${multibaseOf(did)}`
}

/** What follows `did:key:`; throws for any other text, and for a key of small order, whose signatures would fit any text. */
export function multibaseOf(did: string): string {
  const multibase = /^did:key:(z6Mk[1-9A-HJ-NP-Za-km-z]{44})$/.exec(did)?.[1]
  if (multibase === undefined || keyOf(did) === null) throw new Error(`not the did:key of an Ed25519 key: ${did}`)
  return multibase
}

function didOf(multibase: string): string {
  return `did:key:${multibase}`
}
