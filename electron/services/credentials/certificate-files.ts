import type { SavedFile } from '#contract/completion.ts'
import type { Language } from '#contract/language.ts'

/** A file that somebody picks. */
export type CertificateFileKind = 'answer' | 'tykey' | 'template' | 'issuers'

/** Where the files of certificates come from and go to: a person is asked each time. */
export type CertificateFiles = {
  /** The name and the text of what was picked, at most 4,000,000 bytes of UTF-8; `null` when they think better of it. Throws `file-unreadable`. */
  readonly pick: (
    kind: CertificateFileKind,
    language: Language,
  ) => Promise<{ readonly name: string; readonly text: string } | null>
  /** The bytes of a picture that was picked; `null` when they think better of it. Throws `file-unreadable`. */
  readonly pickPicture: (language: Language) => Promise<Uint8Array | null>
  /** Asks where, proposing a file name, and writes a template there whole or not at all. Throws `file-not-written`. */
  readonly saveTemplate: (name: string, text: string, language: Language) => Promise<SavedFile>
  /** A folder to write into, by its path; `null` when they think better of it. */
  readonly pickFolder: (language: Language) => Promise<string | null>
  /** Writes a text into such a folder, whole or not at all, and gives the file's path. Throws `file-not-written`. */
  readonly writeInto: (folder: string, name: string, text: string) => Promise<string>
}
