/** Whether Chromium's sandbox can work here. */
import { statSync } from 'node:fs'
import path from 'node:path'
import { runCommand } from './run-command.mjs'

/** @typedef {'on' | 'off-root' | 'off-kernel'} Sandbox `off-root`: Chromium refuses it to root; `off-kernel`: see below */

/**
 * On Linux it takes a helper owned by root with mode 4755 beside Electron, or a kernel that lets ordinary users make
 * namespaces (tried, not guessed). Elsewhere it is always on.
 * @param {string} dist folder of the Electron runtime
 * @returns {Promise<Sandbox>}
 */
export async function sandboxState(dist) {
  if (process.platform !== 'linux') return 'on'
  if (process.getuid?.() === 0) return 'off-root'
  const helper = statSync(path.join(dist, 'chrome-sandbox'), {
    throwIfNoEntry: false,
  })
  if (helper?.uid === 0 && (helper.mode & 0o4755) === 0o4755) return 'on'
  const { code } = await runCommand('unshare', ['--user', '--map-root-user', 'true'])
  return code === 0 ? 'on' : 'off-kernel'
}
