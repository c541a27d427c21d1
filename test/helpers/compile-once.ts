import type { Compile, Compiled } from '#services/library/compile.ts'
import { compileSource } from '#services/library/compile-source.ts'

const known = new Map<string, Compiled>()

/** Compiles in this thread, and the same source once however many data folders ask for it. */
export const compileOnce: Compile = (source) => {
  const name = JSON.stringify(source)
  const compiled = known.get(name) ?? compileSource(source)
  known.set(name, compiled)
  return Promise.resolve(compiled)
}
