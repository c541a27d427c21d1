import { mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes a folder and those above it. One level at a time, because Node's own recursive form never returns where a file
 * system answers "no such entry" to every attempt, as /proc does. Throws what the operating system says.
 */
export function ensureFolder(folder: string): void {
  const missing: string[] = []
  for (let at = folder; !isFolder(at); at = dirname(at)) {
    missing.unshift(at)
    if (dirname(at) === at) break
  }
  for (const level of missing) mkdirSync(level)
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}
