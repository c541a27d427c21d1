/** Everything that verifying can find. Closed; the README says what each means and what to do. */
export const findingRules = [
  'header-damaged',
  'header-unreadable',
  'columns-differ',
  'prev-missing',
  'prev-wrong',
  'payload-damaged',
  'payload-missing',
  'payload-unreadable',
  'snapshot-damaged',
  'snapshot-missing',
  'seal-damaged',
  'seal-without-event',
  'chain-standing-differs',
  'writer-key-differs',
  'fork',
  'unsealed',
] as const

/** One of {@link findingRules}. */
export type FindingRule = (typeof findingRules)[number]

/** Something found, as a value. `subject` is the hash, digest or key concerned. */
export type Finding = {
  readonly rule: FindingRule
  readonly subject: string
  readonly chain: string | null
  readonly seq: number | null
}

/** The outcome of verifying the whole log. */
export type VerifyReport = {
  readonly events: number
  readonly findings: readonly Finding[]
  /** Payloads that were not looked at, since their learner is locked. */
  readonly locked: number
  /** Own events after the last seal, by chain: shown as "not yet sealed", and nothing is wrong with them. */
  readonly notYetSealed: readonly { readonly chain: string; readonly events: number }[]
  /** Chains that nobody here vouches for. */
  readonly quarantined: readonly string[]
}
