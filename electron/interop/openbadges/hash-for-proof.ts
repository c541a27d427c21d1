import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import type { DocumentLoader } from './document-loader.ts'

/**
 * The two SHA-256 hashes that an eddsa-rdfc-2022 proof signs, proof options first (W3C vc-di-eddsa, sections 3.2.3 to
 * 3.2.5): of the canonical N-Quads of the proof without its value, and of the document without its proof.
 */
export async function hashForProof(
  document: object,
  proof: object,
  documentLoader: DocumentLoader,
): Promise<{ readonly proofHash: Uint8Array; readonly documentHash: Uint8Array; readonly both: Uint8Array }> {
  const suite = new DataIntegrityProof({ cryptosuite })
  const both = await suite.createVerifyData({ document, proof, documentLoader })
  return { proofHash: both.subarray(0, 32), documentHash: both.subarray(32), both }
}
