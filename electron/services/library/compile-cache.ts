import { createHash } from 'node:crypto'
import type { CompiledBank } from '#courses/format/compiled-bank.ts'
import type { CompiledModule } from '#courses/format/compiled-module.ts'
import type { Problem } from '#courses/format/problem.ts'
import type { CompiledModulesRepository } from '#db/repositories/compiled-modules-repository.ts'
import type { Compile, Source } from './compile.ts'

/** What a source compiles to, or `null`, and what is wrong. */
export type CachedResult<T> = { readonly value: T | null; readonly problems: readonly Problem[] }

/** Compiles, or remembers. */
export type CachedCompile = {
  readonly module: (source: Omit<Source, 'kind'>) => Promise<CachedResult<CompiledModule>>
  readonly bank: (source: Omit<Source, 'kind'>) => Promise<CachedResult<CompiledBank>>
}

/** What is compiled already, as JSON text, by the digest of its source and compiler; `null` for what is not. */
export type FindCompiled = (digest: string) => Promise<string | null>

/** The name, in hexadecimal, of what the compiler of this digest makes of a source. */
export function digestOfSource(compilerDigest: string, source: Source): string {
  const terms = JSON.stringify(source.terms ?? [])
  return createHash('sha256')
    .update(
      [compilerDigest, source.kind, source.standing, source.language, source.file, source.text, terms]
        .map((part) => `${part.length}:${part}`)
        .join(''),
    )
    .digest('hex')
}

/** Modules kept in memory: two large courses in two languages, so that a list of courses does not read them anew each time. */
const keptInMemory = 64

/**
 * Compiles each text once: unified takes seconds where a reader gives milliseconds. Kept by a digest of the compiler's
 * own code and the text, so that neither a new compiler nor a new text ever meets an old result. `shipped` gives what was
 * compiled when the program was built.
 */
export function createCompileCache(
  compile: Compile,
  rows: CompiledModulesRepository,
  compilerDigest: string,
  shipped: FindCompiled,
): CachedCompile {
  const recent = new Map<string, Promise<CachedResult<unknown>>>()
  const remembered = (source: Source): Promise<CachedResult<unknown>> => {
    const digest = digestOfSource(compilerDigest, source)
    const found = recent.get(digest)
    recent.delete(digest)
    const result = found ?? load(digest, source)
    recent.set(digest, result)
    const [oldest] = recent.keys()
    if (recent.size > keptInMemory && oldest !== undefined) recent.delete(oldest)
    return result
  }

  // Only what the compiler made of a source of this kind comes back, under a digest that covers the kind and its own code.
  return {
    module: (source) => remembered({ ...source, kind: 'module' }) as Promise<CachedResult<CompiledModule>>,
    bank: (source) => remembered({ ...source, kind: 'bank' }) as Promise<CachedResult<CompiledBank>>,
  }

  async function load(digest: string, source: Source): Promise<CachedResult<unknown>> {
    const stored = rows.find(digest) ?? (await shipped(digest))
    if (stored !== null) return { value: JSON.parse(stored), problems: [] }
    try {
      const { json, problems } = await compile(source)
      if (json === null) return { value: null, problems }
      if (problems.length === 0) rows.put(digest, json)
      // A large module takes a few milliseconds to store and a few to read: let others run in between.
      await new Promise((resolve) => {
        setImmediate(resolve)
      })
      return { value: JSON.parse(json), problems }
    } catch (error) {
      recent.delete(digest)
      throw error
    }
  }
}
