import * as multikey from '@digitalbazaar/ed25519-multikey'
import type { CompactClaim, CredentialVerdict } from '#contract/credential.ts'
import type { Trust } from '#contract/trust.ts'
import { decodeClaim } from './decode-claim.ts'
import { multibaseOf } from './issuer-key.ts'
import { expiryOf, type Judged, judge } from './judge.ts'

/** The verdict, and what a sound claim says; `null` if it is not one. */
export type ClaimCheck = { readonly verdict: CredentialVerdict; readonly claim: CompactClaim | null }

/** Checks the text of a QR code without network, and judges it by the lists and the time of `trust`. */
export async function verifyClaim(text: string, trust: Trust): Promise<ClaimCheck> {
  const decoded = await decodeClaim(text)
  if (decoded === null) return refuse('claim-damaged')
  const { claim, signed, signature } = decoded
  if (!(await isSound(claim.issuerDid, signed, signature))) return refuse('proof-wrong')
  return { verdict: judge(judgedOf(claim), trust), claim }
}

/** One that was recorded by the learner alone has no time of issue: the day of completion stands for it. */
function judgedOf({ issuerDid: did, level, serial, completedOn, validity }: CompactClaim): Judged {
  if (validity === undefined)
    return { did, level, serial, issuedAt: Date.parse(`${completedOn}T00:00:00Z`), expiry: null }
  const { issuedAtSeconds, expiresOn, utcOffsetMinutes } = validity
  return { did, level, serial, issuedAt: issuedAtSeconds * 1000, expiry: expiryOf(expiresOn, utcOffsetMinutes) }
}

async function isSound(did: string, data: Uint8Array, signature: Uint8Array): Promise<boolean> {
  try {
    const key = await multikey.from({ type: 'Multikey', publicKeyMultibase: multibaseOf(did) })
    return await key.verifier().verify({ data, signature })
  } catch {
    return false // bytes that are no point of the curve, or one of small order
  }
}

function refuse(reason: 'claim-damaged' | 'proof-wrong'): ClaimCheck {
  return { verdict: { standing: 'invalid', reasons: [{ reason, at: '' }] }, claim: null }
}
