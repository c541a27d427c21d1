import type { CreditCategory } from '#courses/format/credit-words.ts'
import type { CycleProfile } from '#courses/format/rule-profile.ts'
import { type CreditEntry, claimedOf } from './credit-entry.ts'

/** What became of some minutes of an entry. The list is closed: screen, paper and terminal have a text for each. */
export const shareVerdicts = [
  'counted',
  'not-claimed',
  'self-study-cap',
  'degree-cap',
  'outside-period',
  'twice',
  'no-proof',
  'pass-mark-low',
] as const

/** See {@link shareVerdicts}. */
export type ShareVerdict = (typeof shareVerdicts)[number]

/** Minutes of an entry and what became of them. */
export type CreditShare = {
  readonly category: CreditCategory | null
  readonly minutes: number
  readonly verdict: ShareVerdict
  /** The part of the profile they count towards; `null` where they count to the whole alone, or not at all. */
  readonly part: string | null
}

/** An entry with every minute of it explained. */
export type SharedEntry = { readonly entry: string; readonly shares: readonly CreditShare[] }

/** First and last day of a period. */
export type Period = { readonly start: string; readonly end: string }

/**
 * Explains each minute of each entry in one period, in the order of the entries. What is doubled or over a cap is decided by
 * the entries themselves, never by their order: of one course the entry with the most claimed minutes counts; what a cap leaves goes
 * first to the parts that need something, then to the earlier entry. What an entry does not claim by the profile fills no cap.
 */
export function shareMinutes(
  { id: profile, cycle, course }: CycleProfile,
  { start, end }: Period,
  entries: readonly CreditEntry[],
): readonly SharedEntry[] {
  const partOf = (category: CreditCategory | null) =>
    cycle.parts.find(({ takes }) => category !== null && takes.includes(category)) ?? null
  const passPercent = course?.passPercent ?? null

  const refusalOf = (entry: CreditEntry): ShareVerdict | null => {
    if (entry.on < start || entry.on > end) return 'outside-period'
    if (cycle.proof === 'wanted' && entry.evidence === 'none') return 'no-proof'
    if (passPercent !== null && entry.passPercent !== null && entry.passPercent < passPercent) return 'pass-mark-low'
    return null
  }

  const refused = new Map<string, ShareVerdict>()
  const taken = new Set<string>()
  const claimed = (entry: CreditEntry) => entry.parts.reduce((sum, part) => sum + claimedOf(entry, profile, part), 0)
  for (const entry of entries.toSorted((a, b) => claimed(b) - claimed(a) || byDay(a, b))) {
    const refusal = refusalOf(entry) ?? (cycle.sameCourse === 'once' && taken.has(entry.course) ? 'twice' : null)
    if (refusal === null) taken.add(entry.course)
    else refused.set(entry.id, refusal)
  }

  const shares = new Map<string, CreditShare[]>(entries.map(({ id }) => [id, []]))
  let selfStudyLeft = cycle.selfStudyMost ?? Number.MAX_SAFE_INTEGER
  const degreeLeft = new Map<string, number>()
  const share = (entry: CreditEntry, part: CreditEntry['parts'][number]): void => {
    const { id, form } = entry
    const { category } = part
    const add = (verdict: ShareVerdict, some: number, towards: string | null) => {
      if (some > 0) shares.get(id)?.push({ category, minutes: some, verdict, part: towards })
    }
    const refusal = refused.get(id)
    if (refusal !== undefined) {
      add(refusal, part.minutes, null)
      return
    }
    const minutes = claimedOf(entry, profile, part)
    add('not-claimed', part.minutes - minutes, null)
    const ofDegree = form === 'degree' ? (degreeLeft.get(id) ?? cycle.degreeMost ?? minutes) : minutes
    const ofSelfStudy = form === 'self-study' ? selfStudyLeft : minutes
    const counted = Math.min(minutes, ofDegree, ofSelfStudy)
    if (form === 'degree' && cycle.degreeMost !== null) degreeLeft.set(id, ofDegree - counted)
    if (form === 'self-study') selfStudyLeft -= counted
    add('counted', counted, partOf(category)?.id ?? null)
    add(form === 'degree' ? 'degree-cap' : 'self-study-cap', minutes - counted, null)
  }
  const isNeeded = (category: CreditCategory | null) => (partOf(category)?.leastMinutes ?? 0) > 0
  for (const needed of [true, false]) {
    for (const entry of entries.toSorted(byDay)) {
      for (const part of entry.parts.toSorted(byCategory)) if (isNeeded(part.category) === needed) share(entry, part)
    }
  }
  return entries.map(({ id }) => ({ entry: id, shares: shares.get(id) ?? [] }))
}

function byDay(a: CreditEntry, b: CreditEntry): number {
  return compare(a.on, b.on) || compare(a.id, b.id)
}

function byCategory(a: CreditEntry['parts'][number], b: CreditEntry['parts'][number]): number {
  return compare(a.category ?? '', b.category ?? '')
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
