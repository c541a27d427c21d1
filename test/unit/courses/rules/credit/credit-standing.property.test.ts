import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { creditCategories, creditForms, evidenceKinds } from '#courses/format/credit-words.ts'
import { addMonths, dayBefore } from '#courses/format/day.ts'
import type { CycleProfile } from '#courses/format/rule-profile.ts'
import { type CreditEntry, entryMinutes } from '#courses/rules/credit/credit-entry.ts'
import { type CreditStanding, creditStanding, periodOf, standingOn } from '#courses/rules/credit/credit-standing.ts'
import { cycleProfiles } from '#courses/rules/profiles/rule-profiles.ts'

const day = fc
  .record({
    year: fc.integer({ min: 2024, max: 2027 }),
    month: fc.integer({ min: 1, max: 12 }),
    at: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ year, month, at }) => `${year}-${String(month).padStart(2, '0')}-${String(at).padStart(2, '0')}`)

const part = fc.record({
  category: fc.option(fc.constantFrom(...creditCategories)),
  minutes: fc.integer({ min: 1, max: 3000 }),
})

const entries: fc.Arbitrary<readonly CreditEntry[]> = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 0, max: 40 }).map(String),
    course: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
    on: day,
    parts: fc.uniqueArray(part, { minLength: 1, maxLength: 3, selector: ({ category }) => category }),
    claims: fc.dictionary(
      fc.constantFrom(...cycleProfiles.map(({ id }) => id)),
      fc.uniqueArray(part, { selector: ({ category }) => category, maxLength: 2 }),
    ),
    form: fc.constantFrom(...creditForms),
    evidence: fc.constantFrom(...evidenceKinds),
    passPercent: fc.option(fc.integer({ min: 50, max: 100 })),
  }),
  { selector: ({ id }) => id, maxLength: 12 },
)

const profile: fc.Arbitrary<CycleProfile> = fc
  .record({
    base: fc.constantFrom(...cycleProfiles),
    wanted: fc.integer({ min: 1, max: 4000 }),
    selfStudyMost: fc.option(fc.integer({ min: 0, max: 4000 })),
    carryOverMost: fc.option(fc.integer({ min: 0, max: 4000 })),
    sameCourse: fc.constantFrom('once' as const, 'again' as const),
    degreeMost: fc.option(fc.integer({ min: 1, max: 4000 })),
  })
  .map(({ base, wanted, ...rest }) => {
    const [grade, ...others] = base.cycle.grades
    const grades = grade === undefined ? others : [{ ...grade, minutes: wanted }, ...others]
    return { ...base, cycle: { ...base.cycle, ...rest, grades, months: 12 } }
  })

const firstStart = '2024-02-29'
const gradeOf = ({ cycle }: CycleProfile) => cycle.grades[0]?.id ?? ''

function stand(who: CycleProfile, some: readonly CreditEntry[], carried = 0): CreditStanding {
  const period = periodOf(who.cycle, { grade: gradeOf(who), firstStart }, '2025-06-01')
  return creditStanding(who, { grade: gradeOf(who) }, period, some, carried)
}

const wholeOf = ({ rows }: CreditStanding) => rows[0]?.doneMinutes ?? -1
const countedOf = ({ entries: shared }: CreditStanding) =>
  shared
    .flatMap(({ shares }) => shares)
    .reduce((sum, { verdict, minutes }) => sum + (verdict === 'counted' ? minutes : 0), 0)

describe('in every profile, whatever the entries', () => {
  test('each minute of each entry is explained exactly once', () => {
    fc.assert(
      fc.property(profile, entries, (who, some) => {
        const { entries: shared } = stand(who, some)
        expect(shared.map(({ entry }) => entry)).toEqual(some.map(({ id }) => id))
        for (const [index, entry] of some.entries()) {
          const minutes = shared[index]?.shares.map((share) => share.minutes) ?? []
          expect(minutes.reduce((sum, one) => sum + one, 0)).toBe(entryMinutes(entry))
          expect(minutes.every((one) => one > 0)).toBe(true)
        }
      }),
    )
  })

  test('the whole is what was carried and what counted, the parts never more than the whole', () => {
    fc.assert(
      fc.property(profile, entries, fc.integer({ min: 0, max: 600 }), (who, some, carried) => {
        const standing = stand(who, some, carried)
        expect(wholeOf(standing)).toBe(carried + countedOf(standing))
        const parts = standing.rows.slice(1).reduce((sum, { doneMinutes }) => sum + doneMinutes, 0)
        expect(parts).toBeLessThanOrEqual(countedOf(standing))
        expect(countedOf(standing)).toBeLessThanOrEqual(some.reduce((sum, entry) => sum + entryMinutes(entry), 0))
      }),
    )
  })

  test('the order in which entries are given changes nothing', () => {
    fc.assert(
      fc.property(profile, entries, fc.infiniteStream(fc.nat()), (who, some, random) => {
        const keys = new Map(some.map(({ id }) => [id, random.next().value ?? 0]))
        const shuffled = some.toSorted((a, b) => (keys.get(a.id) ?? 0) - (keys.get(b.id) ?? 0))
        const byId = ({ entries: shared, ...rest }: CreditStanding) => ({
          ...rest,
          shared: Object.fromEntries(shared.map(({ entry, shares }) => [entry, shares])),
        })
        const split = (entry: CreditEntry) => ({ ...entry, parts: entry.parts.toReversed() })
        expect(byId(stand(who, shuffled.map(split)))).toEqual(byId(stand(who, some)))
      }),
    )
  })

  test('no cap is passed, no course counts twice, nothing outside the period counts', () => {
    fc.assert(
      fc.property(profile, entries, (who, some) => {
        const standing = stand(who, some)
        const { selfStudyMost, sameCourse, degreeMost } = who.cycle
        const counted = standing.entries.flatMap(({ entry: id, shares }) => {
          const entry = some.find((one) => one.id === id)
          const minutes = shares.reduce((sum, share) => sum + (share.verdict === 'counted' ? share.minutes : 0), 0)
          return entry === undefined || minutes === 0 ? [] : [{ entry, minutes }]
        })
        const selfStudy = counted.filter(({ entry }) => entry.form === 'self-study')
        if (selfStudyMost !== null) {
          expect(selfStudy.reduce((sum, { minutes }) => sum + minutes, 0)).toBeLessThanOrEqual(selfStudyMost)
        }
        if (sameCourse === 'once') expect(new Set(counted.map(({ entry }) => entry.course)).size).toBe(counted.length)
        for (const { entry, minutes } of counted) {
          expect(entry.on >= standing.start && entry.on <= standing.end).toBe(true)
          if (entry.form === 'degree' && degreeMost !== null) expect(minutes).toBeLessThanOrEqual(degreeMost)
        }
      }),
    )
  })

  test('no more counts of an entry than it claims by the profile, whole or of one kind', () => {
    fc.assert(
      fc.property(profile, entries, (who, some) => {
        const { entries: shared } = stand(who, some)
        for (const [index, entry] of some.entries()) {
          const claim = Object.hasOwn(entry.claims, who.id) ? entry.claims[who.id] : undefined
          const counted = (shared[index]?.shares ?? []).filter(({ verdict }) => verdict === 'counted')
          const sum = (list: readonly { readonly minutes: number }[]) =>
            list.reduce((total, { minutes }) => total + minutes, 0)
          if (claim === undefined) continue
          expect(sum(counted)).toBeLessThanOrEqual(sum(claim))
          for (const { category } of entry.parts.filter((one) => one.category !== null)) {
            const claimed = claim.filter((one) => one.category === category)
            expect(sum(counted.filter((one) => one.category === category))).toBeLessThanOrEqual(sum(claimed))
          }
        }
      }),
    )
  })

  test('one more course never takes anything away from the whole', () => {
    fc.assert(
      fc.property(profile, entries, (who, some) => {
        const all = some.map((entry) => ({ ...entry, course: entry.id }))
        expect(wholeOf(stand(who, all))).toBeGreaterThanOrEqual(wholeOf(stand(who, all.slice(1))))
      }),
    )
  })

  test('a period is carried into the next within its cap, and never more than it had of its own', () => {
    fc.assert(
      fc.property(profile, entries, fc.integer({ min: 1, max: 3 }), (who, some, number) => {
        const follow = { grade: gradeOf(who), firstStart }
        const next = addMonths(firstStart, who.cycle.months * number)
        const { carriedMinutes } = standingOn(who, follow, next, some)
        const before = standingOn(who, follow, dayBefore(next), some)
        expect(carriedMinutes).toBeGreaterThanOrEqual(0)
        expect(carriedMinutes).toBeLessThanOrEqual(who.cycle.carryOverMost ?? 0)
        expect(carriedMinutes).toBeLessThanOrEqual(countedOf(before))
        if (before.missingMinutes > 0) expect(carriedMinutes).toBe(0)
      }),
    )
  })
})

test('periods follow each other without a gap, and every day lies in one', () => {
  fc.assert(
    fc.property(day, day, fc.integer({ min: 1, max: 48 }), (start, on, months) => {
      const [first = cycleProfiles[0]] = cycleProfiles
      if (first === undefined) throw new Error('no profile')
      const rules = { ...first.cycle, months }
      const period = periodOf(rules, { grade: '', firstStart: start }, on)
      if (on >= start) expect(period.start <= on && on <= period.end).toBe(true)
      const next = addMonths(start, (period.number + 1) * months)
      expect(period.end).toBe(dayBefore(next))
      expect(periodOf(rules, { grade: '', firstStart: start }, next).start).toBe(next)
    }),
  )
})
