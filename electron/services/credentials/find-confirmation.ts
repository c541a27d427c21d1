import type { CompletionFacts } from '#contract/credential.ts'
import { AppError } from '#contract/errors/app-error.ts'
import type { Trust } from '#contract/trust.ts'
import type { CourseProgressRepository } from '#db/repositories/course-progress-repository.ts'
import type { VerifyRecord } from '../verification/worker-verify.ts'

/**
 * What an instructor confirmed of a learner's course, the newest that is trusted by these lists. Throws `confirmation-missing` where nobody did, and
 * `confirmation-untrusted` where nobody who may.
 */
export async function findConfirmation(
  { courses, verifyRecord }: { readonly courses: CourseProgressRepository; readonly verifyRecord: VerifyRecord },
  trust: Trust,
  learner: string,
  pack: string,
): Promise<CompletionFacts> {
  const issued = courses.find(learner, pack)?.issued ?? []
  let untrusted: string | null = null
  for (const { credential } of issued.filter(({ level }) => level === 'instructor-confirmed').toReversed()) {
    // oxlint-disable-next-line eslint/no-await-in-loop -- mostly there is one
    const { verdict, says } = await verifyRecord({ shown: { bytes: Buffer.from(credential) }, trust })
    const facts = says !== null && 'backing' in says ? says : null
    if (facts?.level === 'instructor-confirmed' && facts.pack.id === pack && verdict.standing === 'trusted')
      return facts
    untrusted ??= facts?.issuer.did ?? ''
  }
  if (untrusted === null) throw new AppError('confirmation-missing', { pack })
  throw new AppError('confirmation-untrusted', { did: untrusted })
}
