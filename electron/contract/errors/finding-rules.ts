/** Everything that verifying the log can find. Closed; `db/README.md` says what each means. */
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
  'learner-key-differs',
  'projection-differs',
  'signed-head-missing',
] as const

/** One of {@link findingRules}. */
export type FindingRule = (typeof findingRules)[number]
