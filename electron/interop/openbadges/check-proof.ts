import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import { verifyCredential } from '@digitalbazaar/vc'
import type { DocumentLoader } from './document-loader.ts'

/**
 * Whether a credential's eddsa-rdfc-2022 proof is its issuer's and over just this content. No clock is asked: a PC whose
 * clock has stopped must not refuse a sound paper. Says nothing about who the issuer is.
 */
export async function checkProof(
  credential: { readonly validFrom: string },
  documentLoader: DocumentLoader,
): Promise<boolean> {
  const suite = new DataIntegrityProof({ cryptosuite })
  try {
    return (await verifyCredential({ credential, suite, documentLoader, now: credential.validFrom })).verified
  } catch {
    return false
  }
}
