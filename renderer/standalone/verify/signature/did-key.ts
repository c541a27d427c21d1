import { decodeBase58, encodeBase58 } from './base58.ts'

const form = /^did:key:(z6Mk[1-9A-HJ-NP-Za-km-z]{44})$/

/** The 32 bytes of the Ed25519 key in a did:key (W3C CCG did:key method; Multikey: 0xed 0x01, then the key); `null` for any other text. */
export function keyOfDid(did: string): Uint8Array | null {
  const multibase = form.exec(did)?.[1]
  const bytes = multibase === undefined ? null : decodeBase58(multibase.slice(1))
  return bytes?.length === 34 && bytes[0] === 0xed && bytes[1] === 0x01 ? bytes.subarray(2) : null
}

/** The did:key of 32 bytes of an Ed25519 key. */
export function didOfKey(publicKey: Uint8Array): string {
  return `did:key:z${encodeBase58(Uint8Array.of(0xed, 0x01, ...publicKey))}`
}
