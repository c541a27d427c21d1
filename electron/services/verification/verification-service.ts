import type { Verification } from '#contract/credential.ts'
import type { Trust } from '#contract/trust.ts'
import type { ShownRecord, VerifyRecord } from './worker-verify.ts'

/** Checks records that somebody shows. */
export type VerificationService = {
  /**
   * Checks a paper, a credential or the text of a QR code. Trusted are the issuer lists that were taken in here, and the learners of this computer for what they
   * recorded themselves: that says who signed, and makes nothing more of it.
   */
  readonly verify: (shown: ShownRecord) => Promise<Verification>
}

/** See {@link VerificationService}. */
export function createVerificationService(parts: {
  readonly trust: () => Trust
  readonly verifyRecord: VerifyRecord
}): VerificationService {
  return { verify: (shown) => parts.verifyRecord({ shown, trust: parts.trust() }) }
}
