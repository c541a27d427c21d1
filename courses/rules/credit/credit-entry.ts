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
  /** What of them is claimed by single rule profiles, by their ids; by any other profile it is all of them. */
  readonly claims: Readonly<Record<string, readonly CreditPart[]>>
  readonly form: CreditForm
  readonly evidence: EvidenceKind
  /** The mark it was passed under, in percent; `null` where nobody said. */
  readonly passPercent: number | null
}

/** All minutes of an entry. */
export function entryMinutes({ parts }: Pick<CreditEntry, 'parts'>): number {
  return parts.reduce((sum, { minutes }) => sum + minutes, 0)
}

/** How many minutes of a part are claimed by a profile; of a part without a category as many as the whole claim has. */
export function claimedOf(
  { claims }: Pick<CreditEntry, 'claims'>,
  profile: string,
  { category, minutes }: CreditPart,
): number {
  const claim = Object.hasOwn(claims, profile) ? claims[profile] : undefined
  if (claim === undefined) return minutes
  const some = claim.filter((part) => category === null || part.category === category)
  return Math.min(minutes, entryMinutes({ parts: some }))
}
