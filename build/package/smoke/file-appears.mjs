/** Waiting for another program to leave a file. */
import { existsSync, watch } from 'node:fs'
import path from 'node:path'

/**
 * Resolves as soon as the file is there; the operating system tells, nothing is asked again and again.
 * @param {string} file in a folder that is there already
 * @param {AbortSignal} signal ends the waiting
 * @returns {Promise<void>}
 */
export function fileAppears(file, signal) {
  return new Promise((resolve, reject) => {
    const watcher = watch(path.dirname(file), { signal }, () => {
      if (existsSync(file)) watcher.close()
    })
    watcher.once('error', reject)
    watcher.once('close', () => (existsSync(file) ? resolve() : reject(new Error(`${path.basename(file)} never came`))))
    if (existsSync(file)) watcher.close()
  })
}
