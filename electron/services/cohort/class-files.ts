import type { SavedFile } from '#contract/completion.ts'
import type { Language } from '#contract/language.ts'

/** Where the files of a class come from and go to: a person is asked each time. */
export type ClassFiles = {
  /** The paths that were picked; none when they think better of it. */
  readonly pick: (kind: 'bundle' | 'roster', language: Language) => Promise<readonly string[]>
  /** `name` is proposed, without its ending. Throws `file-not-written`, and what making the file throws. */
  readonly save: (
    kind: 'bundle' | 'table',
    name: string,
    make: () => Promise<Uint8Array | string>,
    language: Language,
  ) => Promise<SavedFile>
}
