import type { CompileBankResult } from '#courses/format/compiled-bank.ts'
import { assembleBank } from './assemble-bank.ts'
import type { CourseSource } from './compile-module.ts'
import { runPipeline } from './run-pipeline.ts'

/** Compiles one language's file of a bank, as `compileModule` does a module's and with its promises. */
export function compileBank(source: CourseSource): CompileBankResult {
  const { value, problems } = runPipeline(source, 'bank', (draft, parts) => assembleBank(source.language, draft, parts))
  return { bank: value, problems }
}
