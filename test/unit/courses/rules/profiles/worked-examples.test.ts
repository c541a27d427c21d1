import { describe, expect, test } from 'vitest'
import { ruleProfileSchema } from '#courses/format/rule-profile.ts'
import { coverByCourses } from '#courses/rules/credit/cover-by-courses.ts'
import { type CreditStanding, standingOn } from '#courses/rules/credit/credit-standing.ts'
import { cnMca2009 } from '#courses/rules/profiles/cn-mca-2009.ts'
import { cnMohrss25 } from '#courses/rules/profiles/cn-mohrss-25.ts'
import { naswDistance } from '#courses/rules/profiles/nasw-distance.ts'
import { ruleProfiles } from '#courses/rules/profiles/rule-profiles.ts'
import { usNy } from '#courses/rules/profiles/us-ny.ts'
import { usTx } from '#courses/rules/profiles/us-tx.ts'
import { taken } from '../credit/entries.ts'

/** Rows as hours: done, wanted, missing. */
const hours = ({ rows }: CreditStanding) =>
  Object.fromEntries(
    rows.map(({ part, doneMinutes, wantedMinutes, missingMinutes }) => [
      part ?? 'whole',
      [doneMinutes / 60, wantedMinutes / 60, missingMinutes / 60],
    ]),
  )
const verdicts = ({ entries }: CreditStanding) =>
  Object.fromEntries(
    entries.map(({ entry, shares }) => [entry, shares.map(({ verdict, minutes }) => `${verdict} ${minutes / 60}`)]),
  )

test.each(ruleProfiles)('$id is a profile by the schema, and each figure that is ours says so', (profile) => {
  expect(ruleProfileSchema.parse(profile)).toEqual(profile)
  for (const { from, isAssumption } of profile.sources) {
    expect(isAssumption === true).toBe(/\bour\b|general knowledge|borrowed|as quoted/.test(from.en))
  }
})

describe('cn-mca-2009', () => {
  const follow = { grade: 'social-worker', firstStart: '2024-03-01' }

  test('a social worker with a degree owes nothing more; it counts for 90 hours, whatever it took', () => {
    const standing = standingOn(cnMca2009, follow, '2026-01-15', [
      taken('msw', '2025-06-30', 1600, { form: 'degree', evidence: 'diploma' }),
    ])
    expect(hours(standing)).toEqual({ whole: [90, 90, 0] })
    expect(verdicts(standing)).toEqual({ msw: ['counted 90', 'degree-cap 1510'] })
  })

  test('30 hours in a class and 8 that nothing proves leave 60 missing by 28 February 2027, handed in from 1 December', () => {
    const standing = standingOn(cnMca2009, follow, '2026-01-15', [
      taken('class', '2025-05-20', 30),
      taken('talk', '2025-09-01', 8, { evidence: 'none' }),
      taken('before', '2024-02-29', 12),
    ])
    expect(hours(standing)).toEqual({ whole: [30, 90, 60] })
    expect(standing).toMatchObject({
      start: '2024-03-01',
      end: '2027-02-28',
      handInFrom: '2026-12-01',
      missingMinutes: 3600,
    })
    expect(verdicts(standing)).toEqual({ class: ['counted 30'], talk: ['no-proof 8'], before: ['outside-period 12'] })
  })

  test('an assistant owes 72 hours', () => {
    expect(hours(standingOn(cnMca2009, { ...follow, grade: 'assistant' }, '2026-01-15', []))).toEqual({
      whole: [0, 72, 72],
    })
  })

  test('a grade that nobody has is refused', () => {
    expect(() => standingOn(cnMca2009, { ...follow, grade: 'king' }, '2026-01-15', [])).toThrow(RangeError)
  })
})

describe('cn-mohrss-25', () => {
  const follow = { grade: 'all', firstStart: '2026-01-01' }

  test('90 学时 of public subjects are the whole, and still leave 60 professional ones to earn', () => {
    const publicOnly = { category: 'public' as const, minutes: 90 * 45 }
    const standing = standingOn(cnMohrss25, follow, '2026-11-26', [
      taken('gong-xu', '2026-04-01', 0, { parts: [publicOnly] }),
    ])
    expect(hours(standing)).toEqual({ whole: [67.5, 67.5, 0], professional: [0, 45, 45], public: [67.5, 0, 0] })
    expect(standing.missingMinutes).toBe(60 * 45)
    expect(standing.end).toBe('2026-12-31')
  })

  test('a new year begins with nothing', () => {
    expect(hours(standingOn(cnMohrss25, follow, '2027-01-01', [taken('late', '2026-12-31', 100)]))['whole']).toEqual([
      0, 67.5, 67.5,
    ])
  })
})

test('nasw-distance: a course passed under a mark below 80 does not count', () => {
  const standing = standingOn(naswDistance, { grade: 'all', firstStart: '2026-01-01' }, '2026-11-26', [
    taken('low', '2026-02-01', 5, { passPercent: 79 }),
    taken('right', '2026-02-01', 5, { passPercent: 80 }),
    taken('unknown', '2026-02-01', 5),
  ])
  expect(hours(standing)).toEqual({ whole: [10, 48, 38] })
  expect(verdicts(standing)['low']).toEqual(['pass-mark-low 5'])
})

describe('a course of 15 hours that claims an hour and a half by NASW', () => {
  const claims = { 'nasw-distance': [{ category: 'professional' as const, minutes: 90 }] }
  const course = taken('course', '2026-02-01', 15, { claims, form: 'self-study', passPercent: 80 })
  const follow = { grade: 'all', firstStart: '2026-01-01' }

  test('counts there for that alone, and says of the rest why it does not', () => {
    const standing = standingOn(naswDistance, follow, '2026-11-26', [course])
    expect(hours(standing)).toEqual({ whole: [1.5, 48, 46.5] })
    expect(verdicts(standing)).toEqual({ course: ['not-claimed 13.5', 'counted 1.5'] })
    expect(coverByCourses(naswDistance, follow, standing, [course])).toMatchObject({ countedMinutes: 90 })
  })

  test('counts elsewhere for all of it', () => {
    const standing = standingOn(cnMca2009, { ...follow, grade: 'assistant' }, '2026-11-26', [course])
    expect(verdicts(standing)).toEqual({ course: ['counted 15'] })
  })

  test('fills a cap with what it claims, and gives way to a shorter one of the same course that claims more', () => {
    const byNewYork = {
      claims: { 'us-ny': [{ category: 'professional' as const, minutes: 90 }] },
      form: 'self-study' as const,
    }
    const standing = standingOn(usNy, follow, '2026-11-26', [
      taken('long', '2026-02-01', 15, { ...byNewYork, course: 'same' }),
      taken('short', '2026-03-01', 2, { form: 'self-study', course: 'same' }),
      taken('other', '2026-04-01', 11, { form: 'self-study' }),
    ])
    expect(verdicts(standing)).toEqual({
      long: ['twice 15'],
      short: ['counted 2'],
      other: ['counted 10', 'self-study-cap 1'],
    })
  })

  test('of a version whose kinds nobody knows the whole claim counts', () => {
    const parts = [{ category: null, minutes: 900 }]
    const standing = standingOn(naswDistance, follow, '2026-11-26', [{ ...course, parts }])
    expect(verdicts(standing)).toEqual({ course: ['not-claimed 13.5', 'counted 1.5'] })
  })
})

describe('us-tx', () => {
  const follow = { grade: 'all', firstStart: '2022-06-01' }
  const ethics = (id: string, on: string, some: number) =>
    taken(id, on, 0, { parts: [{ category: 'ethics', minutes: some * 60 }] })
  const culture = (id: string, on: string, some: number) =>
    taken(id, on, 0, { parts: [{ category: 'culture', minutes: some * 60 }] })

  test('45 hours in a met period carry 10 into the next, to the whole and to no part', () => {
    const first = [
      taken('course', '2023-01-10', 36),
      ethics('ethics', '2023-02-01', 6),
      culture('culture', '2023-03-01', 3),
    ]
    const standing = standingOn(usTx, follow, '2025-01-01', first)
    expect(standing.carriedMinutes).toBe(600)
    expect(hours(standing)).toEqual({ whole: [10, 30, 20], ethics: [0, 6, 6], culture: [0, 3, 3] })
  })

  test('nothing is carried out of a period that lacked ethics', () => {
    expect(standingOn(usTx, follow, '2025-01-01', [taken('course', '2023-01-10', 45)]).carriedMinutes).toBe(0)
  })

  test('what was carried once is not carried again', () => {
    const first = [
      taken('course', '2023-01-10', 36),
      ethics('ethics', '2023-02-01', 6),
      culture('culture', '2023-03-01', 3),
    ]
    const second = [
      taken('more', '2025-01-10', 11),
      ethics('ethics-2', '2025-02-01', 6),
      culture('culture-2', '2025-03-01', 3),
    ]
    expect(standingOn(usTx, follow, '2026-11-26', [...first, ...second]).carriedMinutes).toBe(0)
  })
})

describe('us-ny', () => {
  const follow = { grade: 'all', firstStart: '2025-01-01' }

  test('12 of 20 hours of self-study count, and boundaries come first', () => {
    const standing = standingOn(usNy, follow, '2026-11-26', [
      taken('early', '2025-02-01', 17, { form: 'self-study' }),
      taken('late', '2026-02-01', 0, { form: 'self-study', parts: [{ category: 'boundaries', minutes: 180 }] }),
    ])
    expect(hours(standing)).toEqual({ whole: [12, 36, 24], boundaries: [3, 3, 0] })
    expect(verdicts(standing)).toEqual({ early: ['counted 9', 'self-study-cap 8'], late: ['counted 3'] })
    expect(standing.selfStudy).toEqual({ countedMinutes: 720, mostMinutes: 720 })
  })

  test('of one course taken twice the longer counts', () => {
    const standing = standingOn(usNy, follow, '2026-11-26', [
      taken('first', '2025-02-01', 2, { course: 'same' }),
      taken('again', '2026-02-01', 3, { course: 'same' }),
    ])
    expect(verdicts(standing)).toEqual({ first: ['twice 2'], again: ['counted 3'] })
  })

  test('three self-study courses of eight hours could cover a third', () => {
    const courses = ['a', 'b', 'c'].map((id) => taken(id, '2000-01-01', 8, { form: 'self-study' }))
    const period = { start: '2025-01-01', end: '2027-12-31' }
    expect(coverByCourses(usNy, follow, period, courses)).toEqual({
      courses: 3,
      countedMinutes: 720,
      wantedMinutes: 2160,
    })
  })
})
