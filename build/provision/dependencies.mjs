/** The dependencies step: node_modules holds what package-lock.json says. */
import { createHash } from 'node:crypto'
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { npmFailure, unreachableRegistry } from './npm-registry.mjs'
import { runNpm } from './run-command.mjs'
import { ProvisionError, say } from './say.mjs'

/** @typedef {{ packages: Record<string, { version?: string, optional?: boolean, os?: string[], cpu?: string[], link?: boolean }> }} Lock */

/**
 * Leaves node_modules alone when its stamp names this lock file, or when npm's own record of it has the same versions;
 * otherwise runs `npm ci` (install scripts stay off: the repository's .npmrc says so).
 * @param {{ root: string, cache: string }} where
 * @returns {Promise<boolean>} whether they were installed now
 * @throws {ProvisionError} when npm fails
 */
export async function installDependencies({ root, cache }) {
  const folder = path.join(root, 'node_modules')
  const stampFile = path.join(folder, '.tianye-stamp')
  const lockText = readFileSync(path.join(root, 'package-lock.json'), 'utf8')
  const platform = `${process.platform}-${process.arch}`
  const lockSha256 = createHash('sha256').update(lockText).digest('hex')
  const stamp = `${platform} node${process.versions.node.split('.')[0]} ${lockSha256}\n`
  const found = readIfThere(stampFile)
  if (found === stamp) return false
  const samePlatform = found === undefined || found.startsWith(`${platform} `)
  if (samePlatform && holdsVersions(folder, JSON.parse(lockText))) {
    leaveStamp(stampFile, stamp)
    return false
  }
  refuseLink(folder)

  const step = say.step('Dependencies: npm ci')
  const logFile = path.join(cache, 'logs', 'npm-ci.log')
  writeFileSync(logFile, '')
  const unreachable = await unreachableRegistry(root, logFile)
  const offline = unreachable === undefined ? [] : ['--offline'] // npm's own cache may hold everything
  const { code, output } = await runNpm(['ci', '--no-audit', '--no-fund', ...offline], { cwd: root, logFile })
  if (code !== 0) throw npmFailure('npm ci', unreachable ?? output, logFile)
  leaveStamp(stampFile, stamp)
  step.done()
  return true
}

/**
 * Whether npm's record in node_modules has each package of the lock file at its version. Packages for other systems may
 * be absent.
 * @param {string} folder
 * @param {Lock} lock
 */
function holdsVersions(folder, lock) {
  const text = readIfThere(path.join(folder, '.package-lock.json'))
  if (text === undefined) return false
  /** @type {Lock} */
  const installed = JSON.parse(text)
  for (const [place, wanted] of Object.entries(lock.packages)) {
    if (place === '' || wanted.link) continue
    const there = installed.packages[place]
    if (there === undefined ? !wanted.optional : there.version !== wanted.version) return false
  }
  return Object.keys(installed.packages).every((place) => place in lock.packages)
}

/** @param {string} folder */
function refuseLink(folder) {
  if (!existsSync(folder) || !lstatSync(folder).isSymbolicLink()) return
  throw new ProvisionError(
    'node_modules is a link to a folder that does not hold the versions of package-lock.json: remove the link, or install in the folder it names, and run the command again.',
    'node_modules 是一个链接，它指向的文件夹与 package-lock.json 的版本不符：请删除该链接，或在它指向的文件夹中安装，然后重新运行。',
  )
}

/**
 * @param {string} file
 * @param {string} stamp
 */
function leaveStamp(file, stamp) {
  try {
    writeFileSync(file, stamp)
  } catch {
    // Someone else's node_modules: the next run compares versions again.
  }
}

/** @param {string} file */
function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
