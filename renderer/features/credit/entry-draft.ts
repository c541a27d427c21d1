import type { CreditEntryView, CreditGiven } from '#contract/credit.ts'
import type { CreditCategory, CreditForm } from '#contract/credit-words.ts'

/** Units an amount may be typed in, in minutes each: minutes, hours, class hours of 45 minutes. */
export const amountUnits = { minutes: 1, hours: 60, 'class-hours': 45 } as const

/** One of {@link amountUnits}. */
export type AmountUnit = keyof typeof amountUnits

/** An entry while it is typed. */
export type EntryDraft = {
  readonly title: string
  readonly provider: string
  readonly from: string
  readonly to: string
  readonly unit: AmountUnit
  readonly parts: readonly { readonly category: CreditCategory | null; readonly amount: string }[]
  readonly form: CreditForm
  readonly evidence: CreditGiven['evidence']
}

/** A field of the form that can be wrong. */
export type DraftField = 'title' | 'provider' | 'from' | 'to' | 'amount'

/** What a new entry begins with. */
export const emptyDraft: EntryDraft = {
  title: '',
  provider: '',
  from: '',
  to: '',
  unit: 'hours',
  parts: [{ category: 'professional', amount: '' }],
  form: 'classroom',
  evidence: 'certificate',
}

/** The draft of an entry that is to be corrected; its minutes are told in minutes, so that none is lost. */
export function draftOf({ title, provider, from, to, parts, form, evidence }: CreditEntryView): EntryDraft {
  return {
    title,
    provider,
    from,
    to,
    unit: 'minutes',
    parts: parts.map(({ category, minutes }) => ({ category, amount: String(minutes) })),
    form,
    evidence: evidence === 'completion-record' ? 'other' : evidence,
  }
}

/** Whole minutes of an amount; `null` for what is no amount, nothing, or no whole minute. */
export function minutesOf(amount: string, unit: AmountUnit): number | null {
  const text = amount.normalize('NFKC').trim()
  if (!/^\d{1,6}(?:\.\d{1,4})?$/.test(text)) return null
  const minutes = Math.round(Number(text) * amountUnits[unit] * 10_000) / 10_000
  return Number.isInteger(minutes) && minutes > 0 && minutes <= 600_000 ? minutes : null
}

/** A day as it was typed, in the form it is kept in: `2026.5.3` and `2026年5月3日` are `2026-05-03`. `null` for none. */
export function dayIn(text: string): string | null {
  const found = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/.exec(text.normalize('NFKC').trim())
  if (found === null) return null
  const [, year = '', month = '', day = ''] = found
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const at = new Date(`${written}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(written) ? written : null
}

/** What the draft says, or the first field that is wrong. A last day left empty is the first one. */
export function readDraft(
  draft: EntryDraft,
):
  | { readonly kind: 'given'; readonly given: Omit<CreditGiven, 'scan'> }
  | { readonly kind: 'wrong'; readonly field: DraftField } {
  const wrong = (field: DraftField) => ({ kind: 'wrong', field }) as const
  const title = draft.title.trim()
  const provider = draft.provider.trim()
  if (title === '') return wrong('title')
  if (provider === '') return wrong('provider')
  const from = dayIn(draft.from)
  if (from === null) return wrong('from')
  const to = draft.to.trim() === '' ? from : dayIn(draft.to)
  if (to === null || to < from) return wrong('to')
  const parts = draft.parts.map(({ category, amount }) => ({ category, minutes: minutesOf(amount, draft.unit) ?? 0 }))
  if (parts.some(({ minutes }) => minutes === 0)) return wrong('amount')
  const { form, evidence } = draft
  return { kind: 'given', given: { title, provider, from, to, parts, form, evidence } }
}
