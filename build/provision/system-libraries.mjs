/** The system step: shared libraries, Xvfb, fonts and tools that npm cannot bring. Linux only. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { aptCandidate, installWithApt } from './apt.mjs'
import { packagesOfLibrary } from './debian-packages.mjs'
import { runCommand } from './run-command.mjs'
import { ProvisionError } from './say.mjs'

/**
 * @typedef {object} SystemNeeds
 * @property {string | undefined} electron the Electron program, whose shared libraries are looked up
 * @property {boolean} xvfb
 * @property {boolean} chineseFont
 * @property {boolean} compiler
 * @property {boolean} debTools what making a .deb takes
 */
/** @typedef {{ what: string, packages: readonly string[] }} Missing `packages` are alternatives, newest name first */

/**
 * Looks for everything needed, really (ldd, PATH, fc-list). As root on Debian and its like, installs exactly what is
 * missing; else says what to type.
 * @param {SystemNeeds} needs
 * @throws {ProvisionError} when something is missing and could not be installed
 */
export async function provideSystemLibraries(needs) {
  if (process.platform !== 'linux') return
  const missing = await findMissing(needs)
  if (missing.length === 0) return
  const names = [...new Set(missing.map(({ what }) => what))].join(', ')
  if (programOnPath('apt-get') === undefined) {
    throw new ProvisionError(
      `This system lacks ${names}: install them with its package manager and run the command again.`,
      `系统缺少 ${names}：请用系统的软件包管理器安装，然后重新运行。`,
    )
  }
  if (process.getuid?.() === 0) {
    await installWithApt(missing.map(({ packages }) => packages))
    const still = await findMissing(needs)
    if (still.length === 0) return
    const left = still.map(({ what }) => what).join(', ')
    throw new ProvisionError(
      `Debian packages were installed but ${left} is still missing: install it by hand and run the command again.`,
      `已安装 Debian 软件包，但仍缺少 ${left}：请手动安装后重新运行。`,
    )
  }
  const known = await Promise.all(missing.map(({ packages }) => aptCandidate(packages)))
  const command = `sudo apt-get install --no-install-recommends ${[...new Set(known)].toSorted().join(' ')}`
  throw new ProvisionError(
    `This system lacks ${names}: type "${command}" and run the command again.`,
    `系统缺少 ${names}：请输入“${command}”，然后重新运行。`,
  )
}

/**
 * The full path of a program, if PATH has it.
 * @param {string} name
 */
export function programOnPath(name) {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter)
  return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file))
}

/**
 * @param {SystemNeeds} needs
 * @returns {Promise<Missing[]>}
 */
async function findMissing({ electron, xvfb, chineseFont, compiler, debTools }) {
  /** @type {Missing[]} */
  const missing = []
  /** @type {(program: string, ...packages: string[]) => void} */
  const need = (program, ...packages) => {
    if (programOnPath(program) === undefined) missing.push({ what: program, packages })
  }
  if (xvfb) need('Xvfb', 'xvfb')
  if (compiler) {
    if (!process.env['CXX']) need('g++', 'g++')
    need('make', 'make')
    need('python3', 'python3')
  }
  if (debTools) {
    need('dpkg-deb', 'dpkg')
    need('fakeroot', 'fakeroot')
    // The tests read the papers with it.
    need('pdftotext', 'poppler-utils')
  }
  if (electron !== undefined) need('ldd', 'libc-bin')
  const [libraries, fonts] = await Promise.all([
    electron === undefined ? [] : librariesNotFound(electron),
    chineseFont ? runCommand('fc-list', [':lang=zh', 'family']) : undefined,
  ])
  for (const what of libraries) missing.push({ what, packages: packagesOfLibrary(what) })
  if (fonts?.code === 127) missing.push({ what: 'fc-list', packages: ['fontconfig'] })
  const noFont = fonts !== undefined && (fonts.code !== 0 || fonts.output.trim() === '')
  if (noFont) missing.push({ what: 'a Chinese font', packages: ['fonts-noto-cjk'] })
  return missing
}

/**
 * @param {string} program
 * @returns {Promise<string[]>} names such as `libnss3.so`
 */
async function librariesNotFound(program) {
  const { output } = await runCommand('ldd', [program])
  return [...output.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '')
}
