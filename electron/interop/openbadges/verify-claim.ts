import * as multikey from '@digitalbazaar/ed25519-multikey'
import type { CompactClaim, CredentialVerdict, TrustedIssuer } from '#contract/credential.ts'
import { decodeClaim } from './decode-claim.ts'
import { multibaseOf } from './issuer-key.ts'
import { standingOf } from './issuer-standing.ts'

/** The verdict, and what a sound claim says; `null` if it is not one. */
export type ClaimCheck = { readonly verdict: CredentialVerdict; readonly claim: CompactClaim | null }

/** Checks the text of a QR code without network and clock. `trusted` are the issuers this PC trusts. */
export async function verifyClaim(text: string, trusted: readonly TrustedIssuer[]): Promise<ClaimCheck> {
  const decoded = await decodeClaim(text)
  if (decoded === null) return refuse('claim-damaged')
  const { claim, signed, signature } = decoded
  const key = await multikey.from({ type: 'Multikey', publicKeyMultibase: multibaseOf(claim.issuerDid) })
  if (!(await isSound(key, signed, signature))) return refuse('proof-wrong')
  return { verdict: standingOf(claim.issuerDid, trusted), claim }
}

async function isSound(
  key: Awaited<ReturnType<typeof multikey.from>>,
  data: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  try {
    return await key.verifier().verify({ data, signature })
  } catch {
    return false // bytes that are no point of the curve
  }
}

function refuse(reason: 'claim-damaged' | 'proof-wrong'): ClaimCheck {
  return { verdict: { standing: 'invalid', reasons: [{ reason, at: '' }] }, claim: null }
}
