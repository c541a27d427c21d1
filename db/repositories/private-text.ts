/**
 * How a learner's private text is kept: every text column of notes and drafts is written and read by this one pair, and by
 * nothing else.
 */
export type PrivateText = {
  readonly seal: (learner: string, text: string) => Uint8Array
  /** Gives exactly what was sealed for the same learner. */
  readonly open: (learner: string, stored: Uint8Array) => string
}

/** Kept as it is: whoever can read the data folder can read it. */
export const plainPrivateText: PrivateText = {
  seal: (_, text) => new TextEncoder().encode(text),
  open: (_, stored) => new TextDecoder('utf-8', { fatal: true }).decode(stored),
}
