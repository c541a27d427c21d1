import type { SignerView } from '#contract/pack-import.ts'
import { didOfPublicKey } from '#courses/format/typack/did-key.ts'
import type { ImportSigner } from '#db/repositories/imported-packs-repository.ts'
import type { PublishersRepository } from '#db/repositories/publishers-repository.ts'
import { fingerprintOf } from '../fingerprint.ts'
import { sameName } from '../same-name.ts'

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
