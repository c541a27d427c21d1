import { describe, expect, test } from 'vitest'
import { ruleProfileSchema } from '#courses/format/rule-profile.ts'
import { usNy } from '#courses/rules/profiles/us-ny.ts'
import { dayIn, emptyDraft, minutesOf, readDraft } from '#renderer/features/credit/entry-draft.ts'
import { profileDraftOf, readProfileDraft } from '#renderer/features/credit/profile-draft.ts'
import { withCategory, withRow } from '#renderer/features/credit/profile-rows.ts'

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
      grades: [{ id: 'all', amount: '36' }],
      parts: [{ amount: '3', takes: ['boundaries'] }],
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
    ['amount', { selfStudyMost: 'none' }],
    ['amount', { keepMonths: '1.5' }],
  ] as const)('is refused for its %s', (field, change) => {
    expect(readProfileDraft({ ...draft, ...change }, view, made)).toEqual({ kind: 'wrong', field })
  })

  const grade = { id: 'all', title: 'All', amount: '36', takes: [] }
  const part = { id: 'ethics', title: 'Ethics', amount: '3', takes: ['ethics'] as const }

  test('takes on grades and parts, gives them up, and keeps both languages of a name that was left', () => {
    const [added] = withCategory(withRow([], 'part'), 0, 'culture')
    if (added === undefined) throw new Error('no row')
    const culture = { ...added, title: 'Culture', amount: '2' }
    const typed = {
      ...draft,
      grades: [...draft.grades, { ...grade, id: 'grade-1', title: 'Senior' }],
      parts: [part, culture],
    }
    const read = readProfileDraft(typed, view, made)
    if (read.kind !== 'profile') throw new Error(JSON.stringify(read))
    expect(ruleProfileSchema.parse(read.profile).cycle).toMatchObject({
      grades: [{ title: usNy.cycle?.grades[0]?.title }, { id: 'grade-1', title: { en: 'Senior', 'zh-CN': 'Senior' } }],
      parts: [
        { id: 'ethics', takes: ['ethics'], leastMinutes: 180 },
        { id: 'part-1', title: { en: 'Culture' }, takes: ['culture'], leastMinutes: 120 },
      ],
    })
    const none = readProfileDraft({ ...draft, parts: [] }, view, made)
    expect(none).toMatchObject({ kind: 'profile', profile: { cycle: { parts: [] } } })
    expect(withCategory([part], 0, 'ethics')).toMatchObject([{ takes: [] }])
    expect(withRow([{ ...grade, id: 'grade-1' }], 'grade').map(({ id }) => id)).toEqual(['grade-1', 'grade-2'])
  })

  test.each([
    ['grades', 0, 'amount', { grades: [{ ...grade, amount: '0' }] }],
    ['grades', 1, 'title', { grades: [grade, { ...grade, id: 'grade-1', title: ' ' }] }],
    ['parts', 0, 'amount', { parts: [{ ...part, amount: 'x' }] }],
    ['parts', 0, 'takes', { parts: [{ ...part, takes: [] }] }],
    ['parts', 1, 'twice', { parts: [part, { ...part, id: 'part-1' }] }],
  ] as const)('is refused for row %s %i: %s', (field, row, problem, change) => {
    expect(readProfileDraft({ ...draft, ...change }, view, made)).toEqual({ kind: 'wrong', field, row, problem })
  })
})
