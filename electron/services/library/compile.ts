import type { CourseLanguage } from '#courses/format/course-language.ts'
import type { FormatStanding } from '#courses/format/format-version.ts'
import type { Problem } from '#courses/format/problem.ts'
import type { TermWord } from '#courses/markdown/mark-terms.ts'

/** One language's file of a module or a bank, and how its pack's format is to be read. */
export type Source = {
  readonly kind: 'module' | 'bank'
  readonly file: string
  readonly language: CourseLanguage
  readonly text: string
  readonly standing: FormatStanding
  /** Words of the course's glossary in this language, to be found in a module's text. */
  readonly terms?: readonly TermWord[]
}

/** What a compiler gives back: the module or bank as JSON text, ready to be kept, or `null`, and what is wrong. */
export type Compiled = { readonly json: string | null; readonly problems: readonly Problem[] }

/** Compiles somewhere that does not block: in the app and the command, a worker. */
export type Compile = (source: Source) => Promise<Compiled>
