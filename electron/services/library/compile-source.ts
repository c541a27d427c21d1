import { compileBank } from '#courses/markdown/compile-bank.ts'
import { compileModule } from '#courses/markdown/compile-module.ts'
import { markTerms } from '#courses/markdown/mark-terms.ts'
import type { Compiled, Source } from './compile.ts'

/** Compiles a module or a bank in this thread, which takes seconds: for the worker, and for tests that bring none. */
export function compileSource(source: Source): Compiled {
  if (source.kind === 'bank') {
    const { bank, problems } = compileBank(source)
    return { json: bank === null ? null : JSON.stringify(bank), problems }
  }
  const { module, problems } = compileModule(source)
  return { json: module === null ? null : JSON.stringify(markTerms(module, source.terms ?? [])), problems }
}
