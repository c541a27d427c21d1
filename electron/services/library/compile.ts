import type { CompileResult } from '#courses/format/compiled-module.ts'
import type { CourseLanguage } from '#courses/format/course-language.ts'

/** Compiles one language's file somewhere that does not block: in the app and the command, a worker. */
export type Compile = (source: {
  readonly file: string
  readonly language: CourseLanguage
  readonly text: string
}) => Promise<CompileResult>
