import { naswDistance } from '#courses/rules/profiles/nasw-distance.ts'
import { english } from '../example-pack.ts'
import { rule } from '../rule.ts'

const profile = { ...naswDistance, course: { ...naswDistance.course, objectives: null } }

/** The pass mark is one that is accepted. */
export const passMarkLow = rule({
  id: 'pass-mark-low',
  severity: 'error',
  summary: 'With a profile: `passPercent` is at least the profile’s.',
  reason: 'Completions under a lower mark are not accepted, and cannot be raised afterwards.',
  ok: [english('Sit down first.\n', { passPercent: 80, profile })],
  notOk: [{ ...english('Sit down first.\n', { passPercent: 79, profile }), at: ['pack.yaml:11:1'] }],
  *check({ manifest, placeOf }, profileAsked) {
    const least = profileAsked?.course.passPercent ?? null
    if (profileAsked === null || least === null || manifest === null || manifest.passPercent >= least) return
    yield { place: placeOf(['passPercent']), facts: { least, profile: profileAsked.id } }
  },
})
