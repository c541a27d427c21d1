import { naswDistance } from '#courses/rules/profiles/nasw-distance.ts'
import { english } from '../example-pack.ts'
import { rule } from '../rule.ts'

/** A course says what it is for. */
export const objectivesFew = rule({
  id: 'objectives-few',
  severity: 'error',
  summary: 'With a profile: the course has as many objectives as the profile wants, in `pack.yaml` or in its modules.',
  reason: 'Approval goes by objectives: evaluation forms and questions are held against them one by one.',
  ok: [
    english('Sit down first.\n', { profile: { ...naswDistance, course: { ...naswDistance.course, objectives: 1 } } }),
  ],
  notOk: [{ ...english('Sit down first.\n', { profile: naswDistance }), at: ['pack.yaml:12:1'] }],
  *check({ manifest, parts, placeOf }, profile) {
    const least = profile?.course.objectives ?? null
    if (profile === null || least === null || manifest === null) return
    const modules = parts.filter(({ kind, isNamed }) => kind === 'module' && isNamed)
    const counts = modules.map(({ files }) => files[0]?.survey?.frontMatter?.objectives.length ?? null)
    if (counts.includes(null)) return
    const inModules = counts.reduce((sum: number, count) => sum + (count ?? 0), 0)
    const found = Math.max(manifest.objectives.length, inModules)
    if (found >= least) return
    yield {
      place: placeOf([manifest.objectives.length > 0 ? 'objectives' : 'modules']),
      facts: { found, least, profile: profile.id },
    }
  },
})
