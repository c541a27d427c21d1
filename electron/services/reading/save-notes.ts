import type { SavedFile } from '#contract/completion.ts'
import type { Language } from '#contract/language.ts'

/** Asks where, and writes notes there whole or not at all. Throws `file-not-written`, and what making them throws. */
export type SaveNotes = (make: () => Promise<string>, language: Language) => Promise<SavedFile>
