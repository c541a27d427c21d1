import type { CompileResult } from '#courses/format/compiled-module.ts'
import type { CourseLanguage } from '#courses/format/course-language.ts'
import { assembleModule } from './assemble-module.ts'
import { type PipelineSource, runPipeline } from './run-pipeline.ts'

/** One language's file of a module or bank. */
export type CourseSource = PipelineSource & { readonly language: CourseLanguage }

/**
 * Compiles one language's file of a module. Pure: the same source always gives an equal value. Never throws, whatever
 * the text; a module is given only when nothing is an error. Line ends may be of any kind.
 */
export function compileModule(source: CourseSource): CompileResult {
  const { value, problems } = runPipeline(source, 'module', (draft, parts) =>
    assembleModule(source.language, draft, parts),
  )
  return { module: value, problems }
}
