import type { CreditCategory, CreditForm, EvidenceKind } from '#courses/format/credit-words.ts'

/** Minutes of one kind; `null` where nobody said which. */
export type CreditPart = { readonly category: CreditCategory | null; readonly minutes: number }

/** Credit earned in one place at one time, from Tianye or from anywhere. */
export type CreditEntry = {
  readonly id: string
  /** Two entries with one key are the same course taken twice. */
  readonly course: string
  /** The day it ended, which says in which period it counts. */
  readonly on: string
  readonly parts: readonly CreditPart[]
  readonly form: CreditForm
  readonly evidence: EvidenceKind
  /** The mark it was passed under, in percent; `null` where nobody said. */
  readonly passPercent: number | null
}

/** All minutes of an entry. */
export function entryMinutes({ parts }: Pick<CreditEntry, 'parts'>): number {
  return parts.reduce((sum, { minutes }) => sum + minutes, 0)
}
