import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FindCompiled } from '#services/library/compile-cache.ts'

/** What the build compiled of the packs that come with Tianye, in a folder: one file a text, named by its digest. */
export function createCompiledFolder(folder: string): FindCompiled {
  return async (digest) => {
    try {
      return await readFile(join(folder, `${digest}.json`), 'utf8')
    } catch {
      return null
    }
  }
}
