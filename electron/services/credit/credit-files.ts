import type { SavedFile } from '#contract/completion.ts'
import type { Language } from '#contract/language.ts'

/** Kinds of file that leave a ledger. */
export type CreditFileKind = 'table' | 'transcript' | 'dossier' | 'scan'

/** Where files of a ledger go: a person is asked each time. */
export type CreditFiles = {
  /** `name` is proposed, with its ending. Throws `file-not-written`, and what making the file throws. */
  readonly save: (
    kind: CreditFileKind,
    name: string,
    make: () => Promise<Uint8Array | string>,
    language: Language,
  ) => Promise<SavedFile>
}
