import { cnMca2009 } from './cn-mca-2009.ts'
import { naswDistance } from './nasw-distance.ts'
import type { RuleProfile } from './rule-profile.ts'

/** Every profile there is. */
export const ruleProfiles: readonly RuleProfile[] = [cnMca2009, naswDistance]

/** The profile of an id; `null` when there is none. */
export function findRuleProfile(id: string): RuleProfile | null {
  return ruleProfiles.find((profile) => profile.id === id) ?? null
}
