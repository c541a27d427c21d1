import type { PaperLapse } from '#contract/paper-lapse.ts'
import { credentialExpiry } from '#courses/record/credential-expiry.ts'
import type { CourseProgress } from '#courses/record/projections/course-progress-projection.ts'
import { dayOf } from '../day-of.ts'

/**
 * Why one of a learner's papers counts no more at `at`, milliseconds since 1970 UTC; `null` while it counts. As in judging, what was withdrawn goes
 * before what ran out.
 */
export function paperLapse(
  { serial, credential }: Pick<CourseProgress['issued'][number], 'serial' | 'credential'>,
  { revoked }: Pick<CourseProgress, 'revoked'>,
  at: number,
): PaperLapse | null {
  const found = revoked.find((one) => one.serial === serial)
  if (found !== undefined) {
    const { by, reason, revokedAt } = found
    return { kind: 'revoked', day: dayOf(revokedAt), by, reason }
  }
  const expiry = credentialExpiry(credential)
  return expiry === null || at < expiry.end ? null : { kind: 'expired', day: expiry.on }
}
