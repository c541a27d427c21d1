/** Where in a source file a problem stands: lines and columns count from 1, columns in UTF-16 units. */
export type Place = {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** Something wrong with a course, told as a value. `error` keeps a pack from being used, `warning` does not. */
export type Problem = {
  /** One of `problemRules`; a room with rules of its own adds names. */
  readonly ruleId: string
  readonly severity: 'error' | 'warning'
  readonly place: Place
  /** Fills the places of the rule's text, which stands in both languages in the contract's messages. */
  readonly facts: Readonly<Record<string, string | number>>
}
