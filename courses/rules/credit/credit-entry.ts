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

/**
 * How many minutes of a part of an entry are claimed by a profile: those of its category, and of the part without one what the
 * others leave of the claim.
 */
export function claimedOf(
  { claims, parts }: Pick<CreditEntry, 'claims' | 'parts'>,
  profile: string,
  { category, minutes }: CreditPart,
): number {
  const claim = Object.hasOwn(claims, profile) ? claims[profile] : undefined
  if (claim === undefined) return minutes
  const ofCategory = (part: CreditPart) =>
    Math.min(part.minutes, entryMinutes({ parts: claim.filter((one) => one.category === part.category) }))
  if (category !== null) return ofCategory({ category, minutes })
  const others = parts.filter((part) => part.category !== null)
  return Math.min(
    minutes,
    others.reduce((left, part) => left - ofCategory(part), entryMinutes({ parts: claim })),
  )
}
