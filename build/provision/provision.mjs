/** Bringing everything a fresh machine lacks, one file per step. */
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { cacheFolder } from './cache-folder.mjs'
import { installDependencies } from './dependencies.mjs'
import { electronRuntime } from './electron-runtime.mjs'
import { checkNodeVersion } from './node-version.mjs'
import { sandboxState } from './sandbox.mjs'
import { say } from './say.mjs'
import { guardSqlite, planSqlite, provideSqlite } from './sqlite-module.mjs'
import { provideSystemLibraries } from './system-libraries.mjs'

/** The project folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * @typedef {object} Provisioned
 * @property {import('./electron-dist.mjs').ElectronRuntime | undefined} electron none for `cli`
 * @property {'present' | 'xvfb' | 'none'} display `xvfb`: there is no display and Xvfb is installed; `none`: not looked for
 * @property {import('./sandbox.mjs').Sandbox} sandbox
 */

/**
 * Brings what is missing for a purpose, says so line by line, and is almost instant when nothing is.
 * @param {{ for: 'start' | 'test' | 'package' | 'cli', onInstalled?: () => void }} options `cli` is plain Node: no
 *   Electron, no display, and its progress goes to standard error; `onInstalled` is called once the dependencies are there, where
 *   much else is still to be brought, which mostly takes one processor
 * @returns {Promise<Provisioned>}
 * @throws {import('./say.mjs').ProvisionError} with what failed and what to do
 */
export async function provision({ for: purpose, onInstalled }) {
  process.umask(0o022)
  if (purpose === 'cli') say.onStandardError()
  checkNodeVersion()
  const cache = cacheFolder()
  const isNew = await installDependencies({ root, cache })
  const forNode = { root, cache, electronVersion: undefined }
  guardSqlite(forNode)
  if (isNew || planSqlite(forNode).action === 'compile') onInstalled?.()

  const electron = purpose === 'cli' ? undefined : await electronRuntime({ root, cache })
  const sqlite = { root, cache, electronVersion: electron?.version }
  const display = displayFor(purpose)
  await provideSystemLibraries({
    electron: electron?.path,
    xvfb: display === 'xvfb',
    chineseFont: display === 'xvfb',
    compiler: planSqlite(sqlite).action === 'compile',
    debTools: purpose === 'test' || purpose === 'package',
  })
  await provideSqlite(sqlite)

  if (electron === undefined) return { electron, display, sandbox: 'on' }
  say.line(electronLine(electron))
  return { electron, display, sandbox: await sandboxState(electron.dist) }
}

/** @param {'start' | 'test' | 'package' | 'cli'} purpose */
function displayFor(purpose) {
  if (purpose === 'cli' || purpose === 'package') return 'none'
  if (process.platform !== 'linux') return 'present'
  const { DISPLAY, WAYLAND_DISPLAY } = process.env
  return purpose === 'start' && (DISPLAY || WAYLAND_DISPLAY) ? 'present' : 'xvfb'
}

/** @param {import('./electron-dist.mjs').ElectronRuntime} electron */
function electronLine({ version, source, dist }) {
  if (source === 'current') return `Electron ${version}, the current one`
  if (source === 'override') return `Electron ${version} of ELECTRON_OVERRIDE_DIST_PATH (${path.resolve(dist)})`
  return `Electron ${version}, the registry-only one: older and no longer mended, for development and tests (TIANYE_RETRY_ELECTRON=1 tries the current one again)`
}
