import { sha256 } from '#db/log/digest.ts'

/** What people compare by eye or telephone: 128 bits of the SHA-256 of the raw key, in groups of four digits. */
export function fingerprintOf(publicKey: string): string {
  return sha256(Buffer.from(publicKey, 'hex'))
    .slice(0, 32)
    .replaceAll(/(.{4})(?=.)/g, '$1 ')
}
