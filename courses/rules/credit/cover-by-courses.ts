import type { CycleProfile } from '#courses/format/rule-profile.ts'
import type { CreditEntry } from './credit-entry.ts'
import { creditStanding, type Follow } from './credit-standing.ts'
import type { Period } from './share-minutes.ts'

/** How much of a need courses could cover if all of them were completed in one period and accepted. Minutes. */
export type Coverage = { readonly courses: number; readonly countedMinutes: number; readonly wantedMinutes: number }

/** See {@link Coverage}. Each course is given as the entry it would become, whatever its day. */
export function coverByCourses(
  profile: CycleProfile,
  follow: Pick<Follow, 'grade'>,
  period: Period,
  courses: readonly CreditEntry[],
): Coverage {
  const finished = courses.map((entry) => ({ ...entry, on: period.start }))
  const [whole] = creditStanding(profile, follow, period, finished).rows
  return {
    courses: courses.length,
    countedMinutes: whole?.doneMinutes ?? 0,
    wantedMinutes: whole?.wantedMinutes ?? 0,
  }
}
