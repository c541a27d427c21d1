import { isAbsolute, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The pack that a start was asked to open: the last argument that names a `.typack`, as a path, taken from the folder of
 * that start, or as a `file:` address, which is what desktops of Linux hand over. `null` when there is none.
 */
export function openedFile(argv: readonly string[], folder: string): string | null {
  const named = argv.slice(1).findLast((argument) => !argument.startsWith('-') && /\.typack$/i.test(argument))
  if (named === undefined) return null
  try {
    const path = named.startsWith('file:') ? fileURLToPath(named) : named
    return isAbsolute(path) ? path : resolve(folder, path)
  } catch {
    return null
  }
}
