// Apart from the schemas, so that the page can have it: a schema cannot be made under the page's policy.
export {
  type CreditCategory,
  type CreditForm,
  creditCategories,
  creditForms,
  type EvidenceKind,
  evidenceKinds,
  maxScanBytes,
  type ScanType,
} from '#courses/format/credit-words.ts'

/** What can be written out of a ledger. */
export const creditPapers = ['table', 'transcript', 'dossier'] as const

/** One of {@link creditPapers}. */
export type CreditPaper = (typeof creditPapers)[number]

/** What became of minutes of an entry: the verdicts of `courses/rules/credit`. */
export const shareVerdicts = [
  'counted',
  'not-claimed',
  'self-study-cap',
  'degree-cap',
  'outside-period',
  'twice',
  'no-proof',
  'pass-mark-low',
] as const

/** Minutes in a unit, to a hundredth: what is done is rounded down, what is missing up, so that nobody is told too much. */
export function inUnits(minutes: number, unitMinutes: number, rounding: 'down' | 'up'): number {
  const hundredths = (minutes * 100) / unitMinutes
  return (rounding === 'down' ? Math.floor(hundredths) : Math.ceil(hundredths)) / 100
}
