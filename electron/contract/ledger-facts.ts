import type { RuleProfile } from '#courses/format/rule-profile.ts'
import type { CreditEntryView, FollowView } from './credit.ts'
import type { ScanType } from './credit-words.ts'
import type { Language } from './language.ts'

type BothLanguages = Readonly<Record<Language, string>>

/** One entry as a paper tells it. What somebody typed in is the same in both languages. */
export type LedgerEntry = Omit<CreditEntryView, 'title' | 'provider'> & {
  readonly title: BothLanguages
  readonly provider: BothLanguages
}

/** All that the papers of a ledger say, as plain data: the same facts give the same bytes. Days are `YYYY-MM-DD`. */
export type LedgerFacts = {
  readonly kind: 'transcript' | 'dossier'
  readonly learner: { readonly name: string; readonly fingerprint: string }
  readonly drawnOn: string
  /** Oldest first; none that was withdrawn. */
  readonly entries: readonly LedgerEntry[]
  readonly follows: readonly {
    readonly profile: RuleProfile
    readonly grade: string
    readonly standing: FollowView['standing']
  }[]
}

/** A scan that goes into a dossier, and the entry it proves. */
export type LedgerScan = {
  readonly entry: string
  readonly type: ScanType
  readonly digest: string
  readonly content: Uint8Array
}
