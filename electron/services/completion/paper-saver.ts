import type { SavedFile } from '#contract/completion.ts'
import type { Language } from '#contract/language.ts'

/** Puts papers where their owner wants them. */
export type PaperSaver = {
  /**
   * Asks where, proposing a file name, and writes the paper there whole or not at all; it is drawn while the question
   * stands. Throws `file-not-written`, and what drawing throws.
   */
  readonly save: (name: string, draw: () => Promise<Uint8Array>, language: Language) => Promise<SavedFile>
  /** Asks where, and writes the page there that checks papers in any browser. Throws `file-not-written`. */
  readonly savePage: (language: Language) => Promise<SavedFile>
  /** Shows the paper saved last since the start in its folder, if there is one. */
  readonly showLast: () => void
}
