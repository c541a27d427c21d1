/** Starting other programs, so that none of them outlives us. */
import { spawn } from 'node:child_process'
import { appendFileSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()
let guarding = false
const ownGroup = process.platform !== 'win32'

/**
 * Spawns a program in a process group of its own and ends that whole group when this process exits.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
export function spawnGuarded(command, args, options) {
  if (!guarding) process.once('exit', endAll)
  guarding = true
  const child = spawn(command, args, { ...options, detached: ownGroup })
  running.add(child)
  child.once('close', () => running.delete(child))
  child.once('error', () => running.delete(child))
  return child
}

/**
 * Sends a signal to a child of `spawnGuarded` and to everything it started.
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
export function signalGroup(child, signal) {
  if (child.pid === undefined) return
  try {
    process.kill(ownGroup ? -child.pid : child.pid, signal)
  } catch {
    // Already gone.
  }
}

/**
 * Runs a program to its end. A program that does not exist gives code 127, one ended by a signal 128.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, show?: boolean, logFile?: string }} [options] `show` hands our own
 *   terminal to the program (then `output` is empty); `logFile` gets everything it said
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runCommand(command, args, options = {}) {
  const { cwd = process.cwd(), env = process.env, show = false, logFile } = options
  /** @type {import('node:child_process').StdioOptions} */
  const stdio = show ? 'inherit' : ['ignore', 'pipe', 'pipe']
  const child = spawnGuarded(command, args, { cwd, env, stdio })
  let output = ''
  /** @param {Buffer} chunk */
  const keep = (chunk) => {
    output += chunk.toString()
  }
  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 127, output: error.message }))
    child.once('close', (code) => {
      if (logFile !== undefined) appendFileSync(logFile, `$ ${command} ${args.join(' ')}\n${output}\n`)
      resolve({ code: code ?? 128, output })
    })
  })
}

/**
 * Runs a program that came with node_modules.
 * @param {string} root the project folder
 * @param {string} packageName
 * @param {readonly string[]} args
 * @param {Parameters<typeof runCommand>[2]} [options]
 */
export function runPackageBinary(root, packageName, args, options) {
  const folder = path.join(root, 'node_modules', packageName)
  /** @type {{ bin: string | Record<string, string> }} */
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  const file = typeof bin === 'string' ? bin : (bin[path.basename(packageName)] ?? Object.values(bin)[0] ?? '')
  return runCommand(process.execPath, [path.join(folder, file), ...args], {
    cwd: root,
    ...options,
  })
}

/**
 * Runs npm: the very one that started us, or the one on PATH.
 * @param {readonly string[]} args
 * @param {Parameters<typeof runCommand>[2]} [options]
 */
export function runNpm(args, options) {
  const cli = process.env['npm_execpath']
  if (cli !== undefined && path.basename(cli) === 'npm-cli.js') {
    return runCommand(process.execPath, [cli, ...args], options)
  }
  if (process.platform === 'win32') {
    const beside = path.join(path.dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js')
    return runCommand(process.execPath, [beside, ...args], options)
  }
  return runCommand('npm', args, options)
}

/** Ends all that was started and still runs. */
export function endAll() {
  for (const child of running) signalGroup(child, 'SIGTERM')
}
