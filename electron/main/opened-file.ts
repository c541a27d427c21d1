import { isAbsolute, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A file that is opened with Tianye, by what it is. */
export type OpenedFile = { readonly kind: 'pack' | 'bundle'; readonly path: string }

/**
 * What a start was asked to open: the last argument that names a `.typack` or a `.tybundle`, as a path, taken from the folder of
 * that start, or as a `file:` address, which is what desktops of Linux hand over. `null` when there is none.
 */
export function openedFile(argv: readonly string[], folder: string): OpenedFile | null {
  const named = argv.slice(1).findLast((argument) => !argument.startsWith('-') && kindOf(argument) !== null)
  const kind = named === undefined ? null : kindOf(named)
  if (named === undefined || kind === null) return null
  try {
    const path = named.startsWith('file:') ? fileURLToPath(named) : named
    return { kind, path: isAbsolute(path) ? path : resolve(folder, path) }
  } catch {
    return null
  }
}

/** What a file is by its name; `null` for one that is not opened with Tianye. */
export function kindOf(name: string): OpenedFile['kind'] | null {
  if (/\.typack$/i.test(name)) return 'pack'
  return /\.tybundle$/i.test(name) ? 'bundle' : null
}
