/**
 * `node build/provision/complete-lock.mjs`, to be run after a change of dependencies on a closed network.
 *
 * A registry that serves a package for this system only (`tool-linux-x64`, not `tool-darwin-x64`) makes `npm install`
 * leave the others out of package-lock.json, and then `npm ci` refuses that lock file everywhere. This puts them back:
 * version and system, without the SHA-512 that cannot be known here (`npm install` on a connected machine adds it).
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { runMain } from './run-main.mjs'
import { say } from './say.mjs'

/**
 * @typedef {object} Entry
 * @property {string} [version]
 * @property {boolean} [dev]
 * @property {boolean} [optional]
 * @property {string[]} [os]
 * @property {string[]} [cpu]
 * @property {string[]} [libc]
 * @property {Record<string, string>} [optionalDependencies]
 */

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64']

/**
 * The lock file with an entry for each optional dependency on exactly one version that it lacks.
 * @param {{ packages: Record<string, Entry> }} lock
 * @returns {{ packages: Record<string, Entry> }}
 */
export function completeLock(lock) {
  const packages = { ...lock.packages }
  for (const [place, { dev, optionalDependencies = {} }] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const system = systemOf(name)
      if (isFound(packages, place, name, version) || !/^\d/.test(version) || system === undefined) continue
      const top = `node_modules/${name}`
      const own = packages[top] === undefined ? top : `${place}/${top}`
      packages[own] = { version, ...system, ...(dev ? { dev } : {}), optional: true }
    }
  }
  const sorted = Object.entries(packages).toSorted(([a], [b]) => a.localeCompare(b, 'en'))
  return { ...lock, packages: Object.fromEntries(sorted) }
}

/**
 * As Node would look it up: in the package's own node_modules, then in those above.
 * @param {Record<string, Entry>} packages
 * @param {string} place
 * @param {string} name
 * @param {string} version
 */
function isFound(packages, place, name, version) {
  const folders = place.split(/(?:^|\/)node_modules\//).filter(Boolean)
  for (let depth = folders.length; depth >= 0; depth -= 1) {
    const above = folders.slice(0, depth).map((folder) => `node_modules/${folder}/`)
    const found = packages[`${above.join('')}node_modules/${name}`]
    if (found !== undefined) return found.version === version
  }
  return false
}

/**
 * The system that a package's name names, such as `tool-linux-arm64-musl`.
 * @param {string} name
 * @returns {Pick<Entry, 'os' | 'cpu' | 'libc'> | undefined}
 */
function systemOf(name) {
  const words = name.split(/[-/]/)
  const os = systems.find((system) => words.includes(system))
  if (os === undefined) return undefined
  const cpu = processors.find((processor) => words.includes(processor))
  const libc = words.some((word) => word.startsWith('musl'))
    ? 'musl'
    : words.some((word) => word.startsWith('gnu'))
      ? 'glibc'
      : undefined
  return { os: [os], ...(cpu ? { cpu: [cpu] } : {}), ...(libc && os === 'linux' ? { libc: [libc] } : {}) }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runMain(() => {
    const file = new URL('../../package-lock.json', import.meta.url)
    const lock = JSON.parse(readFileSync(file, 'utf8'))
    const complete = completeLock(lock)
    writeFileSync(file, `${JSON.stringify(complete, null, 2)}\n`)
    const added = Object.keys(complete.packages).length - Object.keys(lock.packages).length
    say.line(`package-lock.json: ${added} packages of other systems added`)
  })
}
