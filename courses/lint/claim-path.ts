import { type CreditClaim, hasClaimFor } from '#courses/format/credit-claim.ts'
import type { CourseProfile } from '#courses/format/rule-profile.ts'

/** Where in `pack.yaml` stands what a course claims by a profile. */
export function claimPath(credit: CreditClaim, { id }: CourseProfile): readonly string[] {
  return hasClaimFor(credit, id) ? ['credit', 'profiles', id] : ['credit', 'minutes']
}
