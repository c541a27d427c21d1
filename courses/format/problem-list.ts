import type { Place, Problem } from './problem.ts'
import { problemRules, type RuleId } from './problem-rules.ts'

/** Collects the problems of one file. */
export class ProblemList {
  readonly file: string
  readonly #problems: Problem[] = []
  #errors = 0

  constructor(file: string) {
    this.file = file
  }

  /** Whether anything added so far is an error. */
  get hasErrors(): boolean {
    return this.#errors > 0
  }

  /** How many errors were added so far. */
  get errorCount(): number {
    return this.#errors
  }

  /** Adds a problem with its rule's own severity. Gives null, so that a reader can end with it. */
  add(ruleId: RuleId, at: Pick<Place, 'line' | 'column'>, facts: Problem['facts'] = {}): null {
    const severity = problemRules[ruleId]
    if (severity === 'error') this.#errors++
    this.#problems.push({
      ruleId,
      severity,
      place: { file: this.file, line: at.line, column: at.column },
      facts,
    })
    return null
  }

  /** Where problems of these rules stand, in the order they were found. */
  placesOf(ruleIds: readonly RuleId[]): readonly Pick<Place, 'line' | 'column'>[] {
    const wanted: readonly string[] = ruleIds
    return this.#problems
      .filter(({ ruleId }) => wanted.includes(ruleId))
      .map(({ place: { line, column } }) => ({ line, column }))
  }

  /** Takes over the problems of a part of the same file. */
  addAll(other: ProblemList): void {
    for (const problem of other.#problems) this.#problems.push(problem)
    this.#errors += other.#errors
  }

  /** All of them by line, then column; those of one place in the order they were found. */
  inOrder(): readonly Problem[] {
    return this.#problems.toSorted((a, b) => a.place.line - b.place.line || a.place.column - b.place.column)
  }
}
