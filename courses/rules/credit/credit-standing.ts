import { addMonths, dayBefore } from '#courses/format/day.ts'
import type { CycleProfile, CycleRules } from '#courses/format/rule-profile.ts'
import type { CreditEntry } from './credit-entry.ts'
import { type Period, type SharedEntry, shareMinutes } from './share-minutes.ts'

/** One line of what a profile asks: `part` is `null` for the whole. Minutes. */
export type StandingRow = {
  readonly part: string | null
  readonly doneMinutes: number
  readonly wantedMinutes: number
  readonly missingMinutes: number
}

/** Where a person stands with a profile in one period. All in minutes; days are `YYYY-MM-DD`, and `end` is the last one that counts. */
export type CreditStanding = Period & {
  /** The first day on which papers are handed in; `null` where no rule says. */
  readonly handInFrom: string | null
  /** Brought over from the period before. */
  readonly carriedMinutes: number
  /** The whole first, then the parts in the profile's order. */
  readonly rows: readonly StandingRow[]
  /** What must still be earned so that whole and parts are met; all parts fit into the whole. */
  readonly missingMinutes: number
  /** Self-study counted, against the most that counts; `null` where there is no such cap. */
  readonly selfStudy: { readonly countedMinutes: number; readonly mostMinutes: number } | null
  readonly entries: readonly SharedEntry[]
}

/** Who follows a profile: in which grade, and on which day their first period began. */
export type Follow = { readonly grade: string; readonly firstStart: string }

/** The period of a follower in which a day lies; before the first, the first. */
export function periodOf(
  { months }: CycleRules,
  { firstStart }: Follow,
  day: string,
): Period & { readonly number: number } {
  let number = 0
  while (number < mostPeriods && addMonths(firstStart, (number + 1) * months) <= day) number += 1
  return { number, ...periodAt(months, firstStart, number) }
}

/**
 * Where a person stands in a period. Only what a period before had over, and only when it was met, is carried on; carried minutes
 * count to the whole and are used up first, so that they are not carried twice.
 *
 * @throws RangeError for a grade that the profile does not have
 */
export function creditStanding(
  profile: CycleProfile,
  { grade }: Pick<Follow, 'grade'>,
  period: Period,
  entries: readonly CreditEntry[],
  carriedMinutes = 0,
): CreditStanding {
  const { cycle } = profile
  const wanted = cycle.grades.find(({ id }) => id === grade)?.minutes
  if (wanted === undefined) throw new RangeError(`no grade ${grade}`)
  const shared = shareMinutes(profile, period, entries)
  const counted = shared.flatMap(({ shares }) => shares).filter(({ verdict }) => verdict === 'counted')
  const sum = (some: typeof counted) => some.reduce((total, { minutes }) => total + minutes, 0)
  const rows = [
    rowOf(null, carriedMinutes + sum(counted), wanted),
    ...cycle.parts.map(({ id, leastMinutes }) =>
      rowOf(id, sum(counted.filter(({ part }) => part === id)), leastMinutes),
    ),
  ]
  const selfStudied = new Set(entries.filter(({ form }) => form === 'self-study').map(({ id }) => id))
  const selfStudy = shared.filter(({ entry }) => selfStudied.has(entry)).flatMap(({ shares }) => shares)
  const missing = rows.map(({ missingMinutes }) => missingMinutes)
  return {
    start: period.start,
    end: period.end,
    handInFrom:
      cycle.handInMonths === null ? null : addMonths(addMonths(period.start, cycle.months), -cycle.handInMonths),
    carriedMinutes,
    rows,
    missingMinutes: Math.max(
      missing[0] ?? 0,
      missing.slice(1).reduce((total, some) => total + some, 0),
    ),
    selfStudy:
      cycle.selfStudyMost === null
        ? null
        : {
            countedMinutes: sum(selfStudy.filter(({ verdict }) => verdict === 'counted')),
            mostMinutes: cycle.selfStudyMost,
          },
    entries: shared,
  }
}

/** Where a follower stands in the period of a day, with what the periods before it leave. Throws as {@link creditStanding}. */
export function standingOn(
  profile: CycleProfile,
  follow: Follow,
  day: string,
  entries: readonly CreditEntry[],
): CreditStanding {
  const { months, carryOverMost } = profile.cycle
  const { number } = periodOf(profile.cycle, follow, day)
  let carried = 0
  for (let before = 0; before < number; before += 1) {
    const period = periodAt(months, follow.firstStart, before)
    carried = carryOver(creditStanding(profile, follow, period, entries, carried), carryOverMost ?? 0)
  }
  return creditStanding(profile, follow, periodAt(months, follow.firstStart, number), entries, carried)
}

/** What a period leaves to the next: what it has over of its own, once it was met. */
function carryOver({ rows, missingMinutes, carriedMinutes }: CreditStanding, most: number): number {
  const [whole] = rows
  if (whole === undefined || missingMinutes > 0) return 0
  return Math.min(most, whole.doneMinutes - carriedMinutes, whole.doneMinutes - whole.wantedMinutes)
}

/** Two hundred periods are more than anybody lives. */
const mostPeriods = 200

function periodAt(months: number, firstStart: string, number: number): Period {
  return {
    start: addMonths(firstStart, number * months),
    end: dayBefore(addMonths(firstStart, (number + 1) * months)),
  }
}

function rowOf(part: string | null, doneMinutes: number, wantedMinutes: number): StandingRow {
  return { part, doneMinutes, wantedMinutes, missingMinutes: Math.max(0, wantedMinutes - doneMinutes) }
}
