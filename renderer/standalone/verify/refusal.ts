/** Why something is invalid. The page has a text for each. */
export type Reason =
  | 'too-large'
  | 'file-unknown'
  | 'pdf-damaged'
  | 'pdf-encrypted'
  | 'attachment-missing'
  | 'attachment-doubled'
  | 'too-deep'
  | 'not-json'
  | 'duplicate-key'
  | 'form-unknown'
  | 'proof-wrong'
  | 'claim-damaged'
  | 'claim-differs'
  | 'page-added'
  | 'page-annotated'
  | 'page-differs'
  | 'page-not-as-drawn'

/** Thrown where reading comes to an end; caught in one place, where the verdict is made. `at` is a path, a field, or nothing. */
export class Refusal extends Error {
  readonly reason: Reason
  readonly at: string

  constructor(reason: Reason, at = '') {
    super(`${reason} ${at}`)
    this.reason = reason
    this.at = at
  }
}
