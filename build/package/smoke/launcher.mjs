/** As whom the packaged app is started, and where from: as near to a learner's PC as this machine allows. */
import { chmodSync, chownSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { runCommand } from '#build/provision/run-command.mjs'
import { sandboxState } from '#build/provision/sandbox.mjs'

/** The user that owns nothing, on every Linux. */
const nobody = 65534
const asNobody = ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups']

/**
 * @typedef {object} Launcher
 * @property {readonly string[]} prefix what goes before the program
 * @property {readonly string[]} flags what goes after it
 * @property {readonly string[] | undefined} noNetwork what takes the network away; none if this machine refuses
 * @property {boolean} isSandboxed
 * @property {string} says for people: who starts it, with or without the sandbox
 * @property {NodeJS.ProcessEnv} env
 * @property {() => string} folder makes a fresh folder that the app may write
 * @property {(folder: string) => Promise<string>} away a copy of the folder, outside of the project
 * @property {() => void} clean
 */

/**
 * As root, drops to the user nobody with Chromium's sandbox on; as anybody else, stays who it is.
 * @param {{ appFolder: string, display: string | undefined }} options
 * @returns {Promise<Launcher>}
 */
export async function makeLauncher({ appFolder, display }) {
  const base = mkdtempSync(path.join(os.tmpdir(), 'tianye-smoke-'))
  chmodSync(base, 0o755)
  const clean = () => rmSync(base, { recursive: true, force: true })
  process.once('exit', clean) // also when the run is ended midway
  const drops = process.platform === 'linux' && process.getuid?.() === 0 && (await works([...asNobody, 'true']))
  const folder = () => {
    const made = mkdtempSync(path.join(base, 'folder-'))
    if (drops) chownSync(made, nobody, nobody)
    return made
  }
  const prefix = drops ? asNobody : []
  const state = drops ? 'on' : await sandboxState(appFolder)
  const networkless = drops ? ['unshare', '--net'] : ['unshare', '--user', '--map-current-user', '--net']
  return {
    prefix,
    flags: state === 'on' ? [] : ['--no-sandbox'],
    noNetwork: (await works([...networkless, 'true'])) ? networkless : undefined,
    isSandboxed: state === 'on',
    says: explain(drops, state),
    env: plainEnvironment(folder(), display),
    folder,
    away: (place) => away(place, base),
    clean,
  }
}

/**
 * @param {boolean} drops
 * @param {import('#build/provision/sandbox.mjs').Sandbox} state
 */
function explain(drops, state) {
  if (drops) return 'as the user nobody, with the Chromium sandbox'
  if (state === 'on') return 'as this user, with the Chromium sandbox'
  const why = state === 'off-root' ? 'root cannot become another user here' : 'the kernel gives ordinary users none'
  return `WITHOUT the Chromium sandbox, which this run does not test: ${why}`
}

/**
 * Nothing of the developer's settings reaches the app.
 * @param {string} home
 * @param {string | undefined} display
 * @returns {NodeJS.ProcessEnv}
 */
function plainEnvironment(home, display) {
  if (process.platform !== 'linux') return { ...process.env }
  const { PATH } = process.env
  return { PATH, HOME: home, LANG: 'C.UTF-8', LANGUAGE: 'en', ...(display ? { DISPLAY: display } : {}) }
}

/**
 * The project around the package must not help it (its package.json says that all files are modules), nor hide it from
 * the app's user. Elsewhere than on Linux it stays where it is.
 * @param {string} folder
 * @param {string} base
 */
async function away(folder, base) {
  if (process.platform !== 'linux') return folder
  const copy = path.join(base, 'app')
  // Hard links are instant; across file systems it takes a real copy. Both keep the sandbox helper's mode.
  if (!(await works(['cp', '-al', folder, copy]))) {
    rmSync(copy, { recursive: true, force: true })
    const { code, output } = await runCommand('cp', ['-a', folder, copy])
    if (code !== 0) throw new Error(output)
  }
  return copy
}

/** @param {readonly string[]} command */
async function works([program = '', ...args]) {
  return (await runCommand(program, args)).code === 0
}
