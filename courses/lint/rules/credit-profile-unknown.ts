import { ruleProfiles } from '#courses/rules/profiles/rule-profiles.ts'
import { english } from '../example-pack.ts'
import { rule } from '../rule.ts'

const claim = (profile: string) => ({
  manifest: `credit:\n  delivery: self-study\n  minutes: { professional: 60 }\n  profiles: { ${profile}: { professional: 30 } }\n`,
})
const known = ruleProfiles.map(({ id }) => id)

/** A claim names the rules that it is made by. */
export const creditProfileUnknown = rule({
  id: 'credit-profile-unknown',
  severity: 'warning',
  summary: 'A profile by which `pack.yaml` claims credit of its own is one that comes with Tianye.',
  reason:
    'Where the id is spelled wrongly the general claim counts, and that is more. A profile that somebody made for themselves is a good reason to leave the line as it is.',
  ok: [english('Sit down first.\n', claim('nasw-distance'))],
  notOk: [{ ...english('Sit down first.\n', claim('nasw-distence')), at: ['pack.yaml:16:15'] }],
  *check({ manifest, placeOf }) {
    for (const profile of Object.keys(manifest?.credit?.profiles ?? {})) {
      if (known.includes(profile)) continue
      yield { place: placeOf(['credit', 'profiles', profile]), facts: { profile, known: known.join(', ') } }
    }
  },
})
