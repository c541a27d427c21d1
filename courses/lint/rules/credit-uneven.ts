import { claimedMinutes } from '#courses/format/credit-claim.ts'
import { naswDistance } from '#courses/rules/profiles/nasw-distance.ts'
import { claimPath } from '../claim-path.ts'
import { english } from '../example-pack.ts'
import { rule } from '../rule.ts'

/** Asks for whole or half hours, and for nothing else. */
const halfHours = {
  ...naswDistance,
  course: {
    ...naswDistance.course,
    examination: null,
    objectives: null,
    minutes: { ...naswDistance.course.minutes, wordsPerHour: 1 },
  },
}
const claim = (minutes: number, more = '') => ({
  manifest: `credit:\n  delivery: self-study\n  minutes: { professional: ${minutes} }\n${more}`,
  profile: halfHours,
})
const forHalfHours = (minutes: number) => claim(125, `  profiles: { nasw-distance: { professional: ${minutes} } }\n`)

/** Credit is claimed in the steps in which it is given. */
export const creditUneven = rule({
  id: 'credit-uneven',
  severity: 'error',
  summary:
    'With a profile: the credit that `pack.yaml` claims by it is made of the profile’s steps, and not less than its least.',
  reason: 'NASW, for one, gives credit in whole and half hours, and at least one hour.',
  ok: [
    english('Sit down first, for two hours.\n', claim(90)),
    english('Sit down first, for two hours.\n', forHalfHours(60)),
  ],
  notOk: [
    { ...english('Sit down first, for two hours.\n', claim(125)), at: ['pack.yaml:15:3'] },
    { ...english('Sit down first, for two hours.\n', forHalfHours(30)), at: ['pack.yaml:16:15'] },
  ],
  *check({ manifest, placeOf }, profile) {
    const steps = profile?.course.claim ?? null
    if (profile === null || steps === null || manifest?.credit === undefined) return
    const claimed = claimedMinutes(manifest.credit, profile.id)
    if (claimed >= steps.leastMinutes && claimed % steps.stepMinutes === 0) return
    const { stepMinutes: step, leastMinutes: least } = steps
    yield { place: placeOf(claimPath(manifest.credit, profile)), facts: { claimed, step, least, profile: profile.id } }
  },
})
