import { addProof } from './add-proof.ts'
import { type CompletionCredential, type SignedCredential, signedCredentialSchema } from './completion-credential.ts'
import { createDocumentLoader } from './document-loader.ts'
import { issuerDidOf, verificationMethodOf } from './issuer-key.ts'

/**
 * Adds a Data Integrity proof (eddsa-rdfc-2022) by the key of a 32-byte seed, dated `createdMs` in whole seconds. The
 * same arguments give the same proof. Throws when the issuer named in the credential is not that key.
 */
export async function signCredential(
  credential: CompletionCredential,
  seed: Uint8Array,
  createdMs: number,
): Promise<SignedCredential> {
  const did = await issuerDidOf(seed)
  if (credential.issuer.id !== did) throw new Error(`the key is of ${did}, the issuer is ${credential.issuer.id}`)
  const maker = { seed, verificationMethod: verificationMethodOf(did), createdMs }
  return signedCredentialSchema.parse(await addProof(credential, maker, createDocumentLoader()))
}
