/** The unpacked app: a folder that runs as it is. */
import { chmodSync, copyFileSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../provision/provision.mjs'
import { ProvisionError } from '../provision/say.mjs'
import { builderConfig } from './builder.config.mjs'
import { differingFuses } from './fuses.mjs'
import { libraryLicenses } from './library-licenses.mjs'

/** Files of the development runtime that are no part of a product. */
const runtimeExtras = ['tianye-runtime.json', 'resources/default_app.asar', 'resources/default_app.sha256']

/**
 * Runs electron-builder for the unpacked app (target `dir`), or for this system's installers, and proves its fuses.
 * @param {import('./builder.config.mjs').PackageOrder} order
 * @param {{ version: string, installers: boolean }} options
 * @returns {Promise<{ folder: string, program: string }>} `program` is what to start
 * @throws {ProvisionError} when a fuse does not read back as flipped
 */
export async function makeAppFolder(order, { version, installers }) {
  const { Arch, build, Platform } = await import('electron-builder')
  const { platform, arch, isTestBuild } = order
  let made = ''
  const system = { linux: Platform.LINUX, win32: Platform.WINDOWS, darwin: Platform.MAC }[platform]
  await build({
    projectDir: root,
    publish: 'never',
    targets: system.createTarget(installers ? [] : ['dir'], Arch[arch]),
    config: {
      ...builderConfig(order),
      afterPack: ({ appOutDir }) => {
        made = appOutDir
        for (const name of runtimeExtras) rmSync(path.join(appOutDir, name), { force: true })
        if (isTestBuild)
          copyFileSync(path.join(import.meta.dirname, 'test-build.txt'), path.join(appOutDir, 'TEST-BUILD.txt'))
        writeFileSync(path.join(appOutDir, 'LICENSES.libraries.txt'), libraryLicenses())
        if (platform !== 'darwin') markWorkersAsModules(path.join(appOutDir, 'resources'))
        else markWorkersAsModules(path.join(appOutDir, 'Tianye.app', 'Contents', 'Resources'))
        makeSandboxHelper(appOutDir)
        return Promise.resolve()
      },
    },
  })
  const programName = { linux: 'tianye', win32: 'Tianye.exe', darwin: 'Tianye.app' }[platform]
  await proveFuses(path.join(made, programName), platform)

  const folder = path.join(
    root,
    'out',
    'package',
    `tianye-${version}-${platform}-${arch}${isTestBuild ? '-test-build' : ''}`,
  )
  rmSync(folder, { recursive: true, force: true })
  renameSync(made, folder)
  return { folder, program: path.join(folder, programName, platform === 'darwin' ? 'Contents/MacOS/Tianye' : '') }
}

/**
 * Workers lie beside the archive, where no package.json tells Node before version 22 that they are modules.
 * @param {string} resources
 */
function markWorkersAsModules(resources) {
  for (const folder of ['workers', 'verifier']) {
    const workers = path.join(resources, 'app.asar.unpacked', 'out', 'app', folder)
    if (existsSync(workers)) writeFileSync(path.join(workers, 'package.json'), '{ "type": "module" }\n')
  }
}

/**
 * Root can leave Chromium's sandbox helper as it has to be; others cannot, and the .deb does it for them.
 * @param {string} folder
 */
function makeSandboxHelper(folder) {
  const helper = path.join(folder, 'chrome-sandbox')
  if (existsSync(helper)) chmodSync(helper, process.getuid?.() === 0 ? 0o4755 : 0o755)
}

/**
 * @param {string} program
 * @param {NodeJS.Platform} platform
 */
async function proveFuses(program, platform) {
  const differing = await differingFuses(program, platform)
  if (differing.length === 0) return
  throw new ProvisionError(
    `The packaged program's fuses are not as they were set (${differing.join('; ')}): do not hand this package on.`,
    `打包程序的保险丝与设定不符（${differing.join('；')}）：请勿分发此软件包。`,
  )
}
