import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PackFiles } from '#services/library/pack-files.ts'

/** Packs as folders below one folder. Names that could lead out of it are answered as missing. */
export function createPackFolder(root: string): PackFiles {
  const folders = async (path: string): Promise<readonly string[]> => {
    const entries = await orNull(readdir(path, { withFileTypes: true }))
    return (entries ?? []).filter((entry) => entry.isDirectory()).map(({ name }) => name)
  }
  return {
    listPacks: () => folders(root),
    listModules: (pack) => (isPlain(pack) ? folders(join(root, pack, 'modules')) : Promise.resolve([])),
    readText: (pack, path) =>
      isPlain(pack) && path.split('/').every(isPlain)
        ? orNull(readFile(join(root, pack, ...path.split('/')), 'utf8'))
        : Promise.resolve(null),
    readMedia: (pack, path) =>
      isPlain(pack) && path.split('/').every(isPlainPicture)
        ? orNull(readFile(join(root, pack, ...path.split('/'))))
        : Promise.resolve(null),
  }
}

/** Pictures may be named in any script. */
function isPlainPicture(name: string): boolean {
  return /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}._-]*$/u.test(name)
}

function isPlain(name: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name)
}

async function orNull<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return null
    throw error
  }
}
