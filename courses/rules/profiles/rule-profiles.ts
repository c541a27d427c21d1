import type { CourseProfile, CycleProfile, RuleProfile } from '#courses/format/rule-profile.ts'
import { cnMca2009 } from './cn-mca-2009.ts'
import { cnMohrss25 } from './cn-mohrss-25.ts'
import { naswDistance } from './nasw-distance.ts'
import { usNy } from './us-ny.ts'
import { usTx } from './us-tx.ts'

/** Every profile that comes with Tianye. */
export const ruleProfiles: readonly RuleProfile[] = [cnMca2009, cnMohrss25, naswDistance, usTx, usNy]

/** Those that ask something of a course. */
export const courseProfiles: readonly CourseProfile[] = ruleProfiles.filter(asksOfCourses)

/** Those that ask something of a person. */
export const cycleProfiles: readonly CycleProfile[] = ruleProfiles.filter(asksOfPeople)

/** Whether a profile can be followed by a person. */
export function asksOfPeople(profile: RuleProfile): profile is CycleProfile {
  return profile.cycle !== null
}

function asksOfCourses(profile: RuleProfile): profile is CourseProfile {
  return profile.course !== null
}
