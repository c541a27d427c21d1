import { describe, expect, test } from 'vitest'
import { usNy } from '#courses/rules/profiles/us-ny.ts'
import { dayIn, emptyDraft, minutesOf, readDraft } from '#renderer/features/credit/entry-draft.ts'
import { profileDraftOf, readProfileDraft } from '#renderer/features/credit/profile-draft.ts'

test.each([
  ['2026-05-03', '2026-05-03'],
  ['2026.5.3', '2026-05-03'],
  ['２０２６／５／３', '2026-05-03'],
  ['2026年5月3日', '2026-05-03'],
  ['2026-02-30', null],
  ['3 May', null],
  ['', null],
])('the day %s is read as %s', (typed, day) => {
  expect(dayIn(typed)).toBe(day)
})

test.each([
  ['18', 'hours', 1080],
  ['1.5', 'hours', 90],
  ['０．２５', 'hours', 15],
  ['24', 'class-hours', 1080],
  ['1.1', 'class-hours', null],
  ['0', 'hours', null],
  ['-1', 'hours', null],
  ['a lot', 'minutes', null],
] as const)('%s %s are %s minutes', (amount, unit, minutes) => {
  expect(minutesOf(amount, unit)).toBe(minutes)
})

describe('a draft of an entry', () => {
  const draft = {
    ...emptyDraft,
    title: ' Group work ',
    provider: 'County',
    from: '2026.5.11',
    parts: [{ category: 'ethics' as const, amount: '2' }],
  }

  test('says what was typed, trimmed; one day where the last one is left empty', () => {
    expect(readDraft(draft)).toEqual({
      kind: 'given',
      given: {
        title: 'Group work',
        provider: 'County',
        from: '2026-05-11',
        to: '2026-05-11',
        parts: [{ category: 'ethics', minutes: 120 }],
        form: 'classroom',
        evidence: 'certificate',
      },
    })
  })

  test.each([
    ['title', { title: ' ' }],
    ['provider', { provider: '' }],
    ['from', { from: 'May' }],
    ['to', { to: '2026-05-10' }],
    ['amount', { parts: [{ category: null, amount: '' }] }],
  ] as const)('names %s when it is wrong', (field, change) => {
    expect(readDraft({ ...draft, ...change })).toEqual({ kind: 'wrong', field })
  })
})

describe('a profile of one’s own', () => {
  const view = { profile: usNy, isOwn: false }
  const made = { id: 'own-1', today: '2026-11-26', sourceSays: { en: 'All', 'zh-CN': '全部' } }
  const draft = { ...profileDraftOf(view, 'en', 'As we count'), source: 'No. 12 of 2026' }

  test('copies the figures of its base in its unit, and counts them anew in another', () => {
    expect(draft).toMatchObject({
      title: 'As we count',
      grades: ['36'],
      parts: ['3'],
      selfStudyMost: '12',
      carryOverMost: '',
    })
    const read = readProfileDraft({ ...draft, unitName: '学时', unitMinutes: '45' }, view, made)
    expect(read).toMatchObject({
      kind: 'profile',
      profile: {
        id: 'own-1',
        asOf: '2026-11-26',
        sources: [{ from: { en: 'No. 12 of 2026' } }],
        course: null,
        cycle: {
          unit: { minutes: 45 },
          grades: [{ minutes: 1620 }],
          parts: [{ leastMinutes: 135 }],
          selfStudyMost: 540,
          carryOverMost: null,
        },
      },
    })
  })

  test.each([
    ['source', { source: ' ' }],
    ['title', { title: '' }],
    ['unit', { unitMinutes: '0' }],
    ['months', { months: '121' }],
    ['amount', { grades: ['0'] }],
    ['amount', { parts: ['x'] }],
    ['amount', { selfStudyMost: 'none' }],
    ['amount', { keepMonths: '1.5' }],
  ] as const)('is refused for its %s', (field, change) => {
    expect(readProfileDraft({ ...draft, ...change }, view, made)).toEqual({ kind: 'wrong', field })
  })
})
