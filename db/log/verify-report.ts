import type { FindingRule } from '#contract/errors/finding-rules.ts'

/** Something found, as a value. `subject` is the hash, digest or key concerned. */
export type Finding = {
  readonly rule: FindingRule
  readonly subject: string
  readonly chain: string | null
  readonly seq: number | null
  /** Whose records it is about; `null` where nobody can tell. */
  readonly learner: string | null
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
