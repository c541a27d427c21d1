/** The whole of `npm run package` once everything it needs is there. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { buildApp } from '../provision/build-app.mjs'
import { root } from '../provision/provision.mjs'
import { ProvisionError, say } from '../provision/say.mjs'
import { makeAppFolder } from './app-folder.mjs'
import { makeDeb } from './deb.mjs'
import { packageStamp } from './package-stamp.mjs'

const output = path.join(root, 'out', 'package')
const note = path.join(output, 'made.json')

const manifest = /** @type {{ version: string, devDependencies: { electron: string } }} */ (
  JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
)

/**
 * @typedef {object} MadePackage
 * @property {string} stamp what it was made from
 * @property {string} folder the unpacked app
 * @property {string} program what to start in it
 * @property {string | undefined} deb none where no .deb can be made
 * @property {boolean} isTestBuild
 */

/**
 * Builds the app and packages it into out/package, unless what lies there was made from the very same.
 * @param {import('../provision/electron-dist.mjs').ElectronRuntime} electron
 * @param {{ installers?: boolean }} [options] `installers` makes this system's installers too, and always anew
 * @returns {Promise<MadePackage>}
 */
export async function makePackage(electron, { installers = false } = {}) {
  await buildApp()
  requireLicense()
  const order = orderFor(electron)
  const stamp = packageStamp(order)
  const kept = readNote()
  if (!installers && kept?.stamp === stamp && existsSync(kept.program)) return kept

  rmSync(output, { recursive: true, force: true })
  mkdirSync(output, { recursive: true })
  const { folder, program } = await makeAppFolder(order, { version: manifest.version, installers })
  const deb = await makeDeb(order, { version: manifest.version, folder })
  const made = { stamp, folder, program, deb, isTestBuild: order.isTestBuild }
  writeFileSync(note, JSON.stringify(made, null, 2))
  say.line(
    `Packaged: ${[folder, deb]
      .flatMap((file) => file ?? [])
      .map((file) => path.relative(root, file))
      .join(', ')}`,
  )
  if (order.isTestBuild)
    say.line(
      `A test build, and it says so: Electron ${electron.version} is not ${manifest.devDependencies.electron}, which package.json names.`,
    )
  return made
}

/**
 * @param {import('../provision/electron-dist.mjs').ElectronRuntime} electron
 * @returns {import('./builder.config.mjs').PackageOrder}
 */
function orderFor(electron) {
  const { platform, arch } = process
  if ((platform !== 'linux' && platform !== 'win32' && platform !== 'darwin') || (arch !== 'x64' && arch !== 'arm64')) {
    throw new ProvisionError(
      `Tianye is not packaged for ${platform} on ${arch}: package it on Linux, Windows or macOS with x64 or arm64.`,
      `田野不支持为 ${platform} ${arch} 打包：请在 x64 或 arm64 的 Linux、Windows 或 macOS 上打包。`,
    )
  }
  const { version: electronVersion, dist: electronDist } = electron
  return {
    platform,
    arch,
    electronVersion,
    electronDist,
    isTestBuild: electronVersion !== manifest.devDependencies.electron,
  }
}

function requireLicense() {
  if (existsSync(path.join(root, 'LICENSE'))) return
  throw new ProvisionError(
    'LICENSE is missing, and no package goes without it: restore it (git checkout LICENSE) and run the command again.',
    '缺少 LICENSE，软件包必须附带它：请恢复它（git checkout LICENSE），然后重新运行。',
  )
}

function readNote() {
  return existsSync(note) ? /** @type {MadePackage} */ (JSON.parse(readFileSync(note, 'utf8'))) : undefined
}
