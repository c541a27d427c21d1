/** Downloading the current Electron from where the `electron` package itself downloads it. */
import { createWriteStream, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { pathToFileURL } from 'node:url'
import { withUnfinishedFolder } from './cache-folder.mjs'
import { settleDist } from './electron-dist.mjs'
import { say } from './say.mjs'
import { unzip } from './unzip.mjs'

const answerWithinMs = 10_000
const stallAfterMs = 30_000
const readCacheOnly = 1 // ElectronDownloadCacheMode.ReadOnly of @electron/get: a zip kept there is used, none is added

/**
 * Tries the host for at most 10 seconds; once bytes flow, goes on while they keep flowing. `@electron/get` gives the
 * address (so its mirror variables count), looks in its own cache first, and checks the SHA-256.
 * @param {{ root: string, cache: string, version: string }} what
 * @returns {Promise<import('./electron-dist.mjs').ElectronRuntime | string>} the runtime, or in a few words why not
 */
export async function downloadCurrentElectron({ root, cache, version }) {
  const step = say.step(`Electron ${version}: trying its download host, at most 10 s`)
  try {
    const runtime = await withUnfinishedFolder(cache, 'electron', async (folder) => {
      const zip = await download(root, version, folder, step.percent)
      const dist = path.join(folder, 'dist')
      await unzip(zip, dist, (name) => name)
      return settleDist(dist, { cache, version, source: 'current' })
    })
    step.done()
    return runtime
  } catch (error) {
    const reason = reasonOf(error)
    step.done(`not available (${reason})`)
    return reason
  }
}

/**
 * @param {string} root
 * @param {string} version
 * @param {string} folder
 * @param {(fraction: number) => void} onProgress
 * @returns {Promise<string>} path of the zip
 */
async function download(root, version, folder, onProgress) {
  const electronPackage = path.join(root, 'node_modules', 'electron')
  const entry = createRequire(path.join(electronPackage, 'package.json')).resolve('@electron/get')
  const { downloadArtifact } = await import(pathToFileURL(entry).href)
  return downloadArtifact({
    version,
    artifactName: 'electron',
    platform: process.platform,
    arch: process.arch,
    checksums: JSON.parse(readFileSync(path.join(electronPackage, 'checksums.json'), 'utf8')),
    cacheRoot: process.env['electron_config_cache'],
    cacheMode: readCacheOnly,
    tempDirectory: folder,
    downloader: {
      /** @type {(url: string, target: string) => Promise<void>} */
      download: (url, target) => fetchFile(url, target, onProgress),
    },
  })
}

/**
 * @param {string} url
 * @param {string} target
 * @param {(fraction: number) => void} onProgress
 */
async function fetchFile(url, target, onProgress) {
  const patience = new AbortController()
  /** @param {string} why */
  const giveUp = (why) => () => patience.abort(new Error(why))
  let timer = setTimeout(giveUp('no answer in 10 s'), answerWithinMs)
  try {
    const response = await fetch(url, { signal: patience.signal })
    if (!response.ok || !response.body) throw new Error(`its host answered ${response.status}`)
    const totalBytes = Number(response.headers.get('content-length')) || Number.POSITIVE_INFINITY
    let bytes = 0
    const counted = async function* (/** @type {AsyncIterable<Uint8Array>} */ body) {
      for await (const chunk of body) {
        clearTimeout(timer)
        timer = setTimeout(giveUp('the download stood still for 30 s'), stallAfterMs)
        bytes += chunk.length
        onProgress(bytes / totalBytes)
        yield chunk
      }
    }
    await pipeline(response.body, counted, createWriteStream(target), {
      signal: patience.signal,
    })
  } finally {
    clearTimeout(timer)
  }
}

/**
 * `fetch` hides the reason in `cause`, an abort in its own.
 * @param {unknown} error
 */
function reasonOf(error) {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause
  if (cause instanceof Error) return 'code' in cause ? String(cause.code) : cause.message
  return error.message
}
