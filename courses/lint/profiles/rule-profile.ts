/** How study minutes are counted from what a course holds. Whole numbers, so that sums are exact. */
export type MinutesFormula = {
  /** Words of English text read in an hour. */
  readonly wordsPerHour: number
  /** Chinese characters read in an hour. */
  readonly hanCharactersPerHour: number
  /** Seconds for each question of a module. */
  readonly secondsPerQuestion: number
}

/** A figure of a profile and where it comes from. */
export type ProfileSource = {
  /** What the figure is, in the words of the source or ours. */
  readonly says: string
  readonly from: string
  /** Nobody's rule: our own assumption, to be changed by whoever knows better. */
  readonly isAssumption?: boolean
}

/** What an authority asks of a course that claims credit. Data with its sources; whether it is met is for the rules to say. */
export type RuleProfile = {
  readonly id: string
  readonly title: { readonly en: string; readonly 'zh-CN': string }
  /** The day the profile was last held against its sources, `YYYY-MM-DD`. */
  readonly asOf: string
  readonly sources: readonly ProfileSource[]
  readonly minutes: MinutesFormula
  /** Examination questions wanted for the claimed time; `null` where none is asked for. */
  readonly examination: { readonly firstHour: number; readonly eachFurtherHour: number } | null
  /** Largest share of true-or-false questions in an examination, in percent. */
  readonly trueFalsePercent: number | null
  /** Least pass mark in percent. */
  readonly passPercent: number | null
  /** Fewest objectives of a course. */
  readonly objectives: number | null
}
