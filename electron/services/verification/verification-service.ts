import type { Verification } from '#contract/credential.ts'
import type { LearnersRepository } from '#db/repositories/learners-repository.ts'
import type { VerifyRecord } from './worker-verify.ts'

/** Checks records that somebody shows. */
export type VerificationService = {
  /**
   * Checks a paper or a credential. Trusted are the learners of this computer, whose keys are here: that says who signed,
   * and makes nothing more of a self-recorded record.
   */
  readonly verify: (bytes: Uint8Array) => Promise<Verification>
}

/** See {@link VerificationService}. */
export function createVerificationService(parts: {
  readonly learners: LearnersRepository
  readonly verifyRecord: VerifyRecord
}): VerificationService {
  const { learners, verifyRecord } = parts
  return {
    verify: (bytes) => {
      const own = learners.list().filter(({ isOwn }) => isOwn)
      const keys = own.map(({ name, rootPublicKey }) => ({
        publicKey: Buffer.from(rootPublicKey, 'hex'),
        name: { en: name, 'zh-CN': name },
      }))
      return verifyRecord({ bytes, issuers: [], keys })
    },
  }
}
