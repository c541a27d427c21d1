/** Remembering that Electron's download host did not answer, so that the next run does not wait for it again. */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const keptMs = 7 * 24 * 3600 * 1000

/**
 * Whether this version was tried in vain in the last 7 days, from the same mirror. TIANYE_RETRY_ELECTRON=1 forgets.
 * @param {string} cache
 * @param {string} version
 * @param {number} [nowMs]
 */
export function wasUnreachable(cache, version, nowMs = Date.now()) {
  if (process.env['TIANYE_RETRY_ELECTRON'] === '1') return false
  try {
    /** @type {{ what: string, at: string }} */
    const memory = JSON.parse(readFileSync(memoryFile(cache), 'utf8'))
    const ageMs = nowMs - Date.parse(memory.at)
    return memory.what === subject(version) && ageMs >= 0 && ageMs < keptMs
  } catch {
    return false
  }
}

/**
 * @param {string} cache
 * @param {string} version
 * @param {number} [nowMs]
 */
export function rememberUnreachable(cache, version, nowMs = Date.now()) {
  const memory = { what: subject(version), at: new Date(nowMs).toISOString() }
  writeFileSync(memoryFile(cache), `${JSON.stringify(memory)}\n`)
}

/** @param {string} cache */
function memoryFile(cache) {
  return path.join(cache, 'electron-unreachable.json')
}

/** @param {string} version */
function subject(version) {
  const { ELECTRON_MIRROR: mirror, npm_config_electron_mirror: configured } = process.env
  return `${version} from ${mirror || configured || 'its own host'}`
}
