/** What electron-builder is told, for every system. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { root } from '../provision/provision.mjs'
import { wantedFuses } from './fuses.mjs'

const sqlite = 'node_modules/better-sqlite3'

/**
 * @typedef {object} PackageOrder what one package is made of and for
 * @property {'linux' | 'win32' | 'darwin'} platform
 * @property {'x64' | 'arm64'} arch
 * @property {string} electronVersion
 * @property {string} electronDist folder of the unpacked runtime
 * @property {boolean} isTestBuild the runtime is not the current one that package.json names
 */

/**
 * The configuration. Into the archive goes exactly what runs: the built app, which has its libraries bundled, and the
 * one native module with its scripts.
 *
 * `beforeBuild` answers false: node_modules are ours to choose, so nothing is collected, rebuilt or installed.
 *
 * @param {PackageOrder} order
 * @returns {import('electron-builder').Configuration}
 */
export function builderConfig(order) {
  const { platform, electronVersion, electronDist, isTestBuild } = order
  return {
    appId: 'tianye.desktop',
    productName: 'Tianye',
    copyright: 'Tianye authors, MIT',
    directories: { output: 'out/package', buildResources: 'build/package' },
    // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills these in.
    artifactName: `tianye-\${version}-\${os}-\${arch}${isTestBuild ? '-test-build' : ''}.\${ext}`,
    electronVersion,
    electronDist,
    electronLanguages: ['en-US', 'zh-CN'],
    beforeBuild: () => Promise.resolve(false),
    asar: true,
    // A worker's file cannot be read out of the archive, and what a worker reads or loads lies beside it.
    asarUnpack: [`${sqlite}/**`, 'out/app/workers/**', 'out/app/fonts/**'],
    files: [
      'out/app/**/*',
      '!out/app/built-from.txt',
      '!out/app/library/*.md',
      // The command of an installed app comes with a way to start it; until then it is for checkouts.
      '!out/app/cli/**',
      'package.json',
      {
        from: sqlite,
        to: sqlite,
        filter: ['package.json', 'lib/*.js', '!lib/*-{x64,arm64}.js', 'lib/methods/*.js', nativeModule(order)],
      },
    ],
    // Only what the program reads of itself: the rest of package.json is for those who build it.
    extraMetadata: { scripts: null, dependencies: null, imports: null, engines: null, private: null },
    extraFiles: [{ from: 'LICENSE', to: 'LICENSE' }],
    electronFuses: wantedFuses(platform),
    fileAssociations: [
      {
        ext: 'typack',
        name: 'Tianye course pack',
        description: 'Tianye course pack 田野课程包',
        mimeType: 'application/x-tianye-pack',
        role: 'Viewer',
      },
      {
        ext: 'tybundle',
        name: 'Tianye learning records',
        description: 'Tianye learning records 田野学习记录包',
        mimeType: 'application/x-tianye-bundle',
        role: 'Viewer',
      },
    ],
    publish: null,

    linux: {
      target: ['AppImage'],
      executableName: 'tianye',
      icon: 'build/package/icon/png',
      category: 'Education',
      synopsis: 'Learning and practice for rural social work',
      desktop: { entry: { 'Name[zh_CN]': '田野', 'Comment[zh_CN]': '乡村社会工作的学习与实践' } },
    },
    win: { target: ['nsis', 'zip'], icon: 'build/package/icon/icon.ico' },
    nsis: {
      oneClick: false,
      perMachine: false,
      allowToChangeInstallationDirectory: true,
      installerLanguages: ['en_US', 'zh_CN'],
      deleteAppDataOnUninstall: false,
    },
    mac: { target: ['dmg'], icon: 'build/package/icon/icon.icns', category: 'public.app-category.education' },
  }
}

/**
 * The one binary that the runtime will load: ours, where provisioning had to build it, else the package's own.
 * @param {PackageOrder} order
 */
function nativeModule({ platform, arch }) {
  const built = 'build/Release/better_sqlite3.node'
  const isForHere = platform === process.platform && arch === process.arch
  return isForHere && existsSync(path.join(root, sqlite, built)) ? built : `prebuilds/${platform}-${arch}.node`
}
