import * as multikey from '@digitalbazaar/ed25519-multikey'
import { type CompactClaim, compactClaimSchema } from '#contract/credential.ts'
import { encodeBase45 } from './base45.ts'
import { writeClaimBytes } from './claim-bytes.ts'
import { claimPrefix, claimSuffix, signedClaimBytes } from './claim-frame.ts'
import { issuerDidOf } from './issuer-key.ts'

/**
 * A claim as one line for a QR code, signed by the issuer's key (its 32-byte seed). Throws when the claim is not of its
 * schema or names another issuer.
 */
export async function encodeClaim(claim: CompactClaim, seed: Uint8Array): Promise<string> {
  const did = await issuerDidOf(seed)
  if (claim.issuerDid !== did) throw new Error(`the key is of ${did}, the issuer is ${claim.issuerDid}`)
  const bytes = await writeClaimBytes(compactClaimSchema.parse(claim))
  const key = await multikey.generate({ seed, id: did })
  const signature = await key.signer().sign({ data: signedClaimBytes(bytes) })
  return `${claimPrefix}${encodeBase45(Buffer.concat([bytes, signature]))}${claimSuffix}`
}
