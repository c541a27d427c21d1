import { createHash } from 'node:crypto'
import type { CompiledModule, CompileResult } from '#courses/format/compiled-module.ts'
import type { CompiledModulesRepository } from '#db/repositories/compiled-modules-repository.ts'
import type { Compile, Source } from './compile.ts'

/** Compiles, or remembers. */
export type CachedCompile = (source: Source) => Promise<CompileResult>

/** Modules kept in memory: what one learner moves between in a sitting, not a library. */
const keptInMemory = 24

/**
 * Compiles each text once: unified takes seconds where a reader gives milliseconds. Kept by a digest of the compiler's
 * own code and the text, so that neither a new compiler nor a new text ever meets an old result.
 */
export function createCompileCache(
  compile: Compile,
  rows: CompiledModulesRepository,
  compilerDigest: string,
): CachedCompile {
  const recent = new Map<string, Promise<CompileResult>>()
  return (source) => {
    const digest = createHash('sha256')
      .update(
        [compilerDigest, source.language, source.file, source.text].map((part) => `${part.length}:${part}`).join(''),
      )
      .digest('hex')
    const found = recent.get(digest)
    recent.delete(digest)
    const result = found ?? load(digest, source)
    recent.set(digest, result)
    const [oldest] = recent.keys()
    if (recent.size > keptInMemory && oldest !== undefined) recent.delete(oldest)
    return result
  }

  async function load(digest: string, source: Source): Promise<CompileResult> {
    const stored = rows.find(digest)
    // Only what this function stored comes back, under a digest of the code that shaped it.
    if (stored !== null) return { module: JSON.parse(stored) as CompiledModule, problems: [] }
    try {
      const { moduleJson, problems } = await compile(source)
      if (moduleJson === null) return { module: null, problems }
      if (problems.length === 0) rows.put(digest, moduleJson)
      // A large module takes a few milliseconds to store and a few to read: let others run in between.
      await new Promise((resolve) => {
        setImmediate(resolve)
      })
      return { module: JSON.parse(moduleJson) as CompiledModule, problems }
    } catch (error) {
      recent.delete(digest)
      throw error
    }
  }
}
