import type { ProfileView } from '#contract/credit.ts'
import { inUnits } from '#contract/credit-words.ts'
import { type RowDraft, type RowProblem, wrongRow } from './profile-rows.ts'

type RuleProfile = ProfileView['profile']

/** A profile while it is typed: figures in its own unit, empty for one that nobody sets. */
export type ProfileDraft = {
  readonly title: string
  readonly source: string
  readonly unitName: string
  readonly unitMinutes: string
  readonly months: string
  readonly grades: readonly RowDraft[]
  readonly parts: readonly RowDraft[]
  readonly selfStudyMost: string
  readonly carryOverMost: string
  readonly keepMonths: string
}

/** A field of the form that can be wrong. */
export type ProfileField = 'title' | 'source' | 'unit' | 'months' | 'amount'

/** What is wrong with a draft: a field, or a row of the grades or parts. */
export type WrongProfile =
  | { readonly kind: 'wrong'; readonly field: ProfileField }
  | { readonly kind: 'wrong'; readonly field: 'grades' | 'parts'; readonly row: number; readonly problem: RowProblem }

/** The draft for a profile: its own, or a copy under a title that is still to be given a source. */
export function profileDraftOf(
  { profile, isOwn }: ProfileView,
  language: 'en' | 'zh-CN',
  copyTitle: string,
): ProfileDraft {
  const { cycle, title, sources } = profile
  const units = (minutes: number | null) =>
    minutes === null || cycle === null ? '' : String(inUnits(minutes, cycle.unit.minutes, 'up'))
  return {
    title: isOwn ? title[language] : copyTitle,
    source: isOwn ? (sources[0]?.from[language] ?? '') : '',
    unitName: cycle?.unit.name[language] ?? '',
    unitMinutes: String(cycle?.unit.minutes ?? ''),
    months: String(cycle?.months ?? ''),
    grades: (cycle?.grades ?? []).map((grade) => ({
      id: grade.id,
      title: grade.title[language],
      amount: units(grade.minutes),
      takes: [],
    })),
    parts: (cycle?.parts ?? []).map((part) => ({
      id: part.id,
      title: part.title[language],
      amount: units(part.leastMinutes),
      takes: part.takes,
    })),
    selfStudyMost: units(cycle?.selfStudyMost ?? null),
    carryOverMost: units(cycle?.carryOverMost ?? null),
    keepMonths: cycle?.keepMonths === null || cycle === null ? '' : String(cycle.keepMonths),
  }
}

/** The profile that a draft makes of its base, or the first field that is wrong. `sourceSays` stands before the source that was typed. */
export function readProfileDraft(
  draft: ProfileDraft,
  { profile, isOwn }: ProfileView,
  made: {
    readonly id: string
    readonly today: string
    readonly sourceSays: { readonly en: string; readonly 'zh-CN': string }
  },
): { readonly kind: 'profile'; readonly profile: RuleProfile } | WrongProfile {
  const wrong = (field: ProfileField) => ({ kind: 'wrong', field }) as const
  const { cycle } = profile
  const title = draft.title.trim()
  const source = draft.source.trim()
  const unitName = draft.unitName.trim()
  if (cycle === null || title === '') return wrong('title')
  if (source === '') return wrong('source')
  const unitMinutes = wholeIn(draft.unitMinutes, 1, 600)
  if (unitMinutes === null || unitName === '') return wrong('unit')
  const months = wholeIn(draft.months, 1, 120)
  if (months === null) return wrong('months')
  const minutesIn = (text: string) => minutesOfUnits(text, unitMinutes)
  const optional = (text: string) => (text.trim() === '' ? null : minutesIn(text))
  for (const [field, kind] of rowKinds) {
    const found = wrongRow(draft[field], kind, minutesIn)
    if (found !== null) return { kind: 'wrong', field, ...found }
  }
  const most = [draft.selfStudyMost, draft.carryOverMost].map(optional)
  const keepMonths = draft.keepMonths.trim() === '' ? null : wholeIn(draft.keepMonths, 1, 240)
  const typed = [draft.selfStudyMost, draft.carryOverMost, draft.keepMonths].map((text) => text.trim() !== '')
  const isRead = [...most, keepMonths].every((value, index) => value !== null || typed[index] !== true)
  if (!isRead) return wrong('amount')
  const both = (text: string) => ({ en: text, 'zh-CN': text })
  /** A name that was left as it is keeps both its languages. */
  const titleOf = (row: RowDraft, known: readonly { readonly id: string; readonly title: RuleProfile['title'] }[]) => {
    const before = known.find(({ id }) => id === row.id)?.title
    const shown = row.title.trim()
    return before !== undefined && Object.values(before).includes(shown) ? before : both(shown)
  }
  return {
    kind: 'profile',
    profile: {
      ...profile,
      id: isOwn ? profile.id : made.id,
      title: both(title),
      asOf: made.today,
      sources: [{ says: made.sourceSays, from: both(source) }],
      course: null,
      cycle: {
        ...cycle,
        unit: { name: both(unitName), minutes: unitMinutes },
        months,
        grades: draft.grades.map((row) => ({
          id: row.id,
          title: titleOf(row, cycle.grades),
          minutes: minutesIn(row.amount) ?? 0,
        })),
        parts: draft.parts.map((row) => ({
          id: row.id,
          title: titleOf(row, cycle.parts),
          takes: row.takes,
          leastMinutes: minutesIn(row.amount) ?? 0,
        })),
        selfStudyMost: most[0] ?? null,
        carryOverMost: most[1] ?? null,
        keepMonths,
      },
    },
  }
}

const rowKinds = [
  ['grades', 'grade'],
  ['parts', 'part'],
] as const

function minutesOfUnits(text: string, unitMinutes: number): number | null {
  const plain = text.normalize('NFKC').trim()
  if (!/^\d{1,5}(?:\.\d{1,2})?$/.test(plain)) return null
  const minutes = Math.round(Number(plain) * unitMinutes)
  return minutes <= 288_000 ? minutes : null
}

function wholeIn(text: string, least: number, most: number): number | null {
  const plain = text.normalize('NFKC').trim()
  if (!/^\d{1,4}$/.test(plain)) return null
  const value = Number(plain)
  return value >= least && value <= most ? value : null
}
