import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import * as multikey from '@digitalbazaar/ed25519-multikey'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import { issue } from '@digitalbazaar/vc'
import type { DocumentLoader } from './document-loader.ts'

/** Whose key signs, and when it is said to be. */
export type ProofMaker = {
  /** 32-byte private key (RFC 8032). */
  readonly seed: Uint8Array
  /** Address under which the public key is found. */
  readonly verificationMethod: string
  /** Shown in the proof in whole seconds. */
  readonly createdMs: number
}

/**
 * A copy of any credential of the VC Data Model 2.0 with an eddsa-rdfc-2022 proof (W3C vc-di-eddsa, section 3.2.1). An
 * Ed25519 signature has no chance in it, so the same arguments give the same proof.
 */
export async function addProof(
  credential: { readonly validFrom: string },
  { seed, verificationMethod, createdMs }: ProofMaker,
  documentLoader: DocumentLoader,
): Promise<Record<string, unknown>> {
  const key = await multikey.generate({ seed, id: verificationMethod })
  const date = `${new Date(createdMs).toISOString().slice(0, 19)}Z`
  const suite = new DataIntegrityProof({ cryptosuite, signer: key.signer(), date })
  return issue({ credential: structuredClone(credential), suite, documentLoader, now: credential.validFrom })
}
