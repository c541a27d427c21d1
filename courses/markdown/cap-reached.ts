import type { RuleId } from '#courses/format/problem-rules.ts'

/** Thrown inside the pipeline to stop at a cap; `compileModule` turns it into a problem. */
export class CapReached extends Error {
  readonly ruleId: RuleId
  readonly line: number
  readonly column: number
  readonly limit: number

  constructor(ruleId: RuleId, at: { readonly line: number; readonly column: number }, limit: number) {
    super(ruleId)
    this.name = 'CapReached'
    this.ruleId = ruleId
    this.line = at.line
    this.column = at.column
    this.limit = limit
  }
}
