import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createCompiledFolder } from '#platform/compiled-folder.ts'

const app = join(import.meta.dirname, '../../out/app')

/** What the build compiled of the shipped courses, by the digest of its compiler, as the built programs take it; the build comes first. */
export const builtCompiled = {
  compilerDigest: createHash('sha256')
    .update(readFileSync(join(app, 'workers', 'compile-worker.js')))
    .digest('hex'),
  shippedCompiled: createCompiledFolder(join(app, 'compiled')),
}
