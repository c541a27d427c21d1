/** What kind of continuing education minutes are claimed as; rule profiles say what each counts for. */
export const creditCategories = ['professional', 'public', 'ethics', 'culture', 'supervision', 'boundaries'] as const

/** One of {@link creditCategories}. */
export type CreditCategory = (typeof creditCategories)[number]

/** How a course reaches the learner. */
export const deliveryFormats = ['self-study', 'classroom', 'live-online', 'blended', 'field-practice'] as const

/** How credit was earned anywhere: as courses are delivered, or by what is no course. */
export const creditForms = [...deliveryFormats, 'conference', 'degree'] as const

/** One of {@link creditForms}. */
export type CreditForm = (typeof creditForms)[number]

/** What proves credit. `completion-record` is what Tianye itself makes; nobody types that in. */
export const evidenceKinds = ['certificate', 'letter', 'transcript', 'diploma', 'other', 'none'] as const

/** One of {@link evidenceKinds}, or Tianye's own. */
export type EvidenceKind = (typeof evidenceKinds)[number] | 'completion-record'

/** Kinds of file that a scan of evidence may be. */
export const scanTypes = ['pdf', 'jpeg', 'png'] as const

/** One of {@link scanTypes}. */
export type ScanType = (typeof scanTypes)[number]

/** Largest scan in bytes: a photograph of a page at full size, or a PDF of some pages. */
export const maxScanBytes = 8_000_000
