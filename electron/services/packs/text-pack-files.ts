import type { PackFiles } from '../library/pack-files.ts'

/** One pack whose texts are in memory or elsewhere at hand: a folder being built, a file being looked at, a staged import. */
export function textPackFiles(
  pack: string,
  paths: () => readonly string[],
  readText: (path: string) => string | null,
): PackFiles {
  return {
    listPacks: () => Promise.resolve([pack]),
    listModules: (asked) => Promise.resolve(asked === pack ? moduleFolders(paths()) : []),
    readText: (asked, path) => Promise.resolve(asked === pack ? readText(path) : null),
    readMedia: () => Promise.resolve(null),
  }
}

/** The folders below `modules/` that these paths name. */
export function moduleFolders(paths: readonly string[]): readonly string[] {
  const folders = paths.map((path) => /^modules\/([^/]+)\//.exec(path)?.[1]).filter((folder) => folder !== undefined)
  return [...new Set(folders)]
}
