import type { CourseLanguage } from '#courses/format/course-language.ts'
import type { Problem } from '#courses/format/problem.ts'

/** One language's file of a module. */
export type Source = { readonly file: string; readonly language: CourseLanguage; readonly text: string }

/** What a compiler gives back: the module as JSON text, ready to be kept, or `null`, and what is wrong. */
export type Compiled = { readonly moduleJson: string | null; readonly problems: readonly Problem[] }

/** Compiles somewhere that does not block: in the app and the command, a worker. */
export type Compile = (source: Source) => Promise<Compiled>
