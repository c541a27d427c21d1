import type { CompactClaim } from '#contract/credential.ts'
import { decodeBase45 } from './base45.ts'
import { readClaimBytes } from './claim-bytes.ts'
import { claimPrefix, claimSuffix, maxClaimLength, signedClaimBytes } from './claim-frame.ts'

/** A claim as read, with what its signature must be over. Reading does not check it. */
export type DecodedClaim = {
  readonly claim: CompactClaim
  readonly signed: Uint8Array
  readonly signature: Uint8Array
}

/** Reads the text of a QR code; `null` when it is no claim of version 1, to the letter. */
export async function decodeClaim(text: string): Promise<DecodedClaim | null> {
  if (text.length > maxClaimLength || !text.startsWith(claimPrefix) || !text.endsWith(claimSuffix)) return null
  const bytes = decodeBase45(text.slice(claimPrefix.length, -claimSuffix.length))
  if (bytes === null || bytes.length <= 64) return null
  const claim = await readClaimBytes(bytes.subarray(0, -64))
  if (claim === null) return null
  return { claim, signed: signedClaimBytes(bytes.subarray(0, -64)), signature: bytes.subarray(-64) }
}
