import type { CompletionFacts } from '#contract/credential.ts'

/** A fact that Open Badges has no property for, told as a result: its fragment, what it is, and its value. */
export type ResultKind = {
  readonly fragment: string
  readonly resultType: 'Result' | 'RawScore'
  readonly name: string
  /** `null` where there is nothing to say. */
  readonly valueOf: (facts: CompletionFacts) => string | null
}
