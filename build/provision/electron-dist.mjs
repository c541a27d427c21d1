/** What an unpacked Electron looks like on disk, and how one gets into the cache. */
import { chmodSync, chownSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** @typedef {'current' | 'registry-only' | 'override'} ElectronSource where the runtime came from */
/**
 * @typedef {object} ElectronRuntime
 * @property {string} path the program to run
 * @property {string} dist the folder it lies in
 * @property {string} version for example `33.2.1`
 * @property {ElectronSource} source
 */

/** Our note in a dist that we unpacked: complete when it is there. */
const noteName = 'tianye-runtime.json'

/** Path of the program inside a dist on this platform. */
export const binaryInDist =
  process.platform === 'darwin'
    ? path.join('Electron.app', 'Contents', 'MacOS', 'Electron')
    : process.platform === 'win32'
      ? 'electron.exe'
      : 'electron'

/**
 * The runtime in a folder, if a whole one is there.
 * @param {string} dist
 * @param {ElectronSource} source used when the dist does not tell where it came from
 * @returns {ElectronRuntime | undefined}
 */
export function readDist(dist, source) {
  const program = path.join(dist, binaryInDist)
  if (!existsSync(program)) return undefined
  const note = path.join(dist, noteName)
  if (existsSync(note)) {
    /** @type {{ version: string, source: ElectronSource }} */
    const { version, source: noted } = JSON.parse(readFileSync(note, 'utf8'))
    return { path: program, dist, version, source: noted }
  }
  const versionFile = path.join(dist, 'version')
  if (!existsSync(versionFile)) return undefined
  return {
    path: program,
    dist,
    version: readFileSync(versionFile, 'utf8').trim().replace(/^v/, ''),
    source,
  }
}

/**
 * The folder of a runtime in the cache.
 * @param {string} cache
 * @param {string} version
 * @param {ElectronSource} source
 */
export function distInCache(cache, version, source) {
  return path.join(cache, `electron-${version}-${process.platform}-${process.arch}-${source}`)
}

/**
 * Finishes a dist unpacked in an unfinished folder and moves it to its place in one rename.
 * @param {string} unfinished
 * @param {{ cache: string, version: string, source: ElectronSource }} what
 * @returns {ElectronRuntime}
 */
export function settleDist(unfinished, { cache, version, source }) {
  writeFileSync(path.join(unfinished, 'version'), version)
  writeFileSync(path.join(unfinished, noteName), `${JSON.stringify({ version, source })}\n`)
  const sandbox = path.join(unfinished, 'chrome-sandbox')
  if (process.getuid?.() === 0 && existsSync(sandbox)) {
    chownSync(sandbox, 0, 0)
    chmodSync(sandbox, 0o4755)
  }
  const dist = distInCache(cache, version, source)
  try {
    renameSync(unfinished, dist)
  } catch (error) {
    if (readDist(dist, source) === undefined) throw error // else another run was first
  }
  return { path: path.join(dist, binaryInDist), dist, version, source }
}
