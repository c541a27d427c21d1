import type { SavedFile } from '#contract/completion.ts'
import type { Language } from '#contract/language.ts'

/** The files that one person keeps or hands to one other, as the system's dialogs name them. */
export type PrivateFileKind =
  | 'recovery-code'
  | 'help-card'
  | 'help-request'
  | 'help-answer'
  | 'release'
  | 'move'
  | 'receipt'

/** Saves and opens such files by the system's own dialogs. */
export type PrivateFiles = {
  /** Asks where, proposing a name, and writes what `make` gives, whole or not at all. Throws `file-not-written`, and what `make` throws. */
  readonly save: (
    kind: PrivateFileKind,
    name: string,
    make: () => Uint8Array | string | Promise<Uint8Array>,
    language: Language,
  ) => Promise<SavedFile>
  /** Asks in which folder, and writes files into a new one of that name there. Throws `folder-not-empty` or `file-not-written`. */
  readonly saveFolder: (
    name: string,
    make: () => readonly { readonly name: string; readonly text: string }[],
    language: Language,
  ) => Promise<SavedFile>
  /** Asks which file; `null` when nobody chose one. Throws `file-unreadable`. */
  readonly open: (
    kind: PrivateFileKind,
    language: Language,
  ) => Promise<{ readonly file: string; readonly bytes: Uint8Array } | null>
}
