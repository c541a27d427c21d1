/** The Debian package: it puts the app where it belongs and makes the sandbox helper what it has to be. */
import { copyFileSync, existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { runCommand } from '../provision/run-command.mjs'
import { ProvisionError, say } from '../provision/say.mjs'
import { programOnPath } from '../provision/system-libraries.mjs'

const here = import.meta.dirname
const architectures = { x64: 'amd64', arm64: 'arm64' }
const iconSizes = [16, 24, 32, 48, 64, 128, 256, 512]

/**
 * Makes the .deb from the unpacked app, with dpkg-deb and fakeroot.
 * @param {import('./builder.config.mjs').PackageOrder} order
 * @param {{ version: string, folder: string }} from the app's version, and the unpacked app
 * @returns {Promise<string | undefined>} its file; none, and a line that says so, on a system that is no Debian
 * @throws {ProvisionError} when the tools are missing on a Debian
 */
export async function makeDeb({ arch, isTestBuild }, { version, folder }) {
  if (!hasTools()) return undefined
  const step = say.step('Debian package')
  const { Installer } = await import('electron-installer-debian')

  const debArch = architectures[arch]
  // A tilde sorts before everything: the real version replaces the test build of the same number.
  const debVersion = isTestBuild ? `${version}~test` : version
  const installer = new Installer({
    src: folder,
    dest: path.dirname(folder),
    rename: (dest) => path.join(dest, `tianye${isTestBuild ? '-test-build' : ''}_${debVersion}_${debArch}.deb`),
    logger: () => undefined,
    name: 'tianye',
    productName: 'Tianye',
    genericName: 'Learning for rural social work',
    description: `Learning and practice for rural social work${isTestBuild ? ' (test build)' : ''}`,
    productDescription: longDescription(isTestBuild),
    version: debVersion,
    arch: debArch,
    section: 'education',
    maintainer: 'Tianye authors <authors@tianye.invalid>',
    bin: 'tianye',
    icon: icons(),
    categories: ['Education'],
    mimeType: ['application/x-tianye-pack', 'application/x-tianye-bundle'],
    desktopTemplate: path.join(here, 'tianye.desktop.ejs'),
    compression: isTestBuild ? await quickCompression() : 'xz',
    options: { depends: ['libasound2 | libasound2t64'] },
  })
  await installer.generateDefaults()
  installer.generateOptions()
  installer.options.suggests = []
  await installer.createStagingDir()
  await installer.createContents()
  addMimeType(installer.stagingDir)
  await installer.createPackage()
  await installer.movePackage()
  step.done()
  return installer.options.packagePaths[0]
}

function hasTools() {
  if (process.platform !== 'linux') return false
  const missing = ['dpkg-deb', 'fakeroot'].filter((program) => programOnPath(program) === undefined)
  if (missing.length === 0) return true
  if (existsSync('/etc/debian_version')) {
    throw new ProvisionError(
      `A .deb needs ${missing.join(' and ')}: type "sudo apt-get install dpkg fakeroot" and run the command again.`,
      `制作 .deb 需要 ${missing.join('、')}：请输入“sudo apt-get install dpkg fakeroot”，然后重新运行。`,
    )
  }
  say.line(`No .deb was made: this system is no Debian and has no ${missing.join(' and ')}.`)
  return false
}

/** A test build is made often and downloaded by nobody; xz takes a minute. */
async function quickCompression() {
  const { output } = await runCommand('dpkg-deb', ['--help'])
  return output.includes('zstd') ? 'zstd' : 'gzip'
}

/**
 * What the installer has no option for.
 * @param {string} stagingFolder
 */
function addMimeType(stagingFolder) {
  const packages = path.join(stagingFolder, 'usr', 'share', 'mime', 'packages')
  mkdirSync(packages, { recursive: true })
  copyFileSync(path.join(here, 'tianye-types.xml'), path.join(packages, 'tianye.xml'))
}

/** @returns {Record<string, string>} folder in the icon theme -> file */
function icons() {
  /** @type {Record<string, string>} */
  const files = { scalable: path.join(here, 'icon.svg') }
  for (const size of iconSizes) {
    const name = `${size}x${size}`
    files[name] = path.join(here, 'icon', 'png', `${name}.png`)
  }
  return files
}

/** @param {boolean} isTestBuild */
function longDescription(isTestBuild) {
  const text = [
    'Courses, practice and credit for people who do social work in villages.',
    'Everything works without a network, in English and Simplified Chinese.',
    '',
    '田野：面向乡村社会工作者的课程、实践与学分。无需网络，支持英文与简体中文。',
  ]
  const warning = ['', 'TEST BUILD with an older Electron: not for learners. 测试版本，请勿发给学员。']
  return [...text, ...(isTestBuild ? warning : [])].join('\n')
}
