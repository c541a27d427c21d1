import type { SignerView } from '#contract/pack-import.ts'
import { didOfPublicKey } from '#courses/format/typack/did-key.ts'
import { sha256 } from '#db/log/digest.ts'
import type { ImportSigner } from '#db/repositories/imported-packs-repository.ts'
import type { PublishersRepository } from '#db/repositories/publishers-repository.ts'

/** What people compare by eye or telephone: 128 bits of the SHA-256 of the raw key, in groups of four digits. */
export function fingerprintOf(publicKey: string): string {
  return sha256(Buffer.from(publicKey, 'hex'))
    .slice(0, 32)
    .replaceAll(/(.{4})(?=.)/g, '$1 ')
}

/** Says of a signer what is known here: trust on first use, so a key that was here before is known and no more. */
export function signerView(signer: ImportSigner | null, publishers: PublishersRepository): SignerView {
  if (signer === null) return { kind: 'unsigned' }
  const { publicKey, name, signedAt } = signer
  const key = didOfPublicKey(publicKey)
  const shown = { key, fingerprint: fingerprintOf(publicKey), signedAt }
  const known = publishers.find(publicKey)
  if (known !== null) {
    const { firstSeenAt: since, source } = known
    return { kind: 'known', ...shown, name: known.name, signedAs: known.name === name ? null : name, since, source }
  }
  const isNameOfAnother = publishers.list().some((other) => sameName(other.name, name))
  return { kind: 'unknown', ...shown, name, isNameOfAnother }
}

function sameName(one: string, other: string): boolean {
  const plain = (name: string) => name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '')
  return plain(one) === plain(other)
}
