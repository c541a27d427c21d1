import type { Verification } from '#contract/credential.ts'
import type { LearnersRepository } from '#db/repositories/learners-repository.ts'
import type { ShownRecord, VerifyRecord } from './worker-verify.ts'

/** Checks records that somebody shows. */
export type VerificationService = {
  /**
   * Checks a paper, a credential or the text of a QR code. Trusted are the learners of this computer, whose keys are here: that says who signed,
   * and makes nothing more of a self-recorded record.
   */
  readonly verify: (shown: ShownRecord) => Promise<Verification>
}

/** See {@link VerificationService}. */
export function createVerificationService(parts: {
  readonly learners: LearnersRepository
  readonly verifyRecord: VerifyRecord
}): VerificationService {
  const { learners, verifyRecord } = parts
  return {
    verify: (shown) => {
      const own = learners.list().filter(({ isOwn }) => isOwn)
      const keys = own.map(({ name, rootPublicKey }) => ({
        publicKey: Buffer.from(rootPublicKey, 'hex'),
        name: { en: name, 'zh-CN': name },
      }))
      return verifyRecord({ shown, issuers: [], keys })
    },
  }
}
