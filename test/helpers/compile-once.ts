import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isAppBuilt } from '#build/vite/build.mjs'
import { createCompiledFolder } from '#platform/compiled-folder.ts'
import type { Compile, Compiled, Source } from '#services/library/compile.ts'
import { digestOfSource } from '#services/library/compile-cache.ts'
import { compileSource } from '#services/library/compile-source.ts'

type FindBuilt = (source: Source) => Promise<string | null>

const known = new Map<string, Promise<Compiled>>()
let findBuilt: FindBuilt | undefined

/**
 * Compiles in this thread, and the same source once however many data folders ask for it. What the build has compiled of
 * the shipped packs is taken from there, as the app does, while the build is of the sources as they are now.
 */
export const compileOnce: Compile = (source) => {
  const name = JSON.stringify(source)
  const compiled = known.get(name) ?? findOrCompile(source)
  known.set(name, compiled)
  return compiled
}

async function findOrCompile(source: Source): Promise<Compiled> {
  findBuilt ??= openBuilt()
  const json = await findBuilt(source)
  return json === null ? compileSource(source) : { json, problems: [] }
}

function openBuilt(): FindBuilt {
  if (!isAppBuilt()) return () => Promise.resolve(null)
  const app = join(import.meta.dirname, '../../out/app')
  const compiler = readFileSync(join(app, 'workers', 'compile-worker.js'))
  const compilerDigest = createHash('sha256').update(compiler).digest('hex')
  const find = createCompiledFolder(join(app, 'compiled'))
  return (source) => find(digestOfSource(compilerDigest, source))
}
