import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './repository.mjs'

if (!existsSync(join(root, 'node_modules'))) {
  console.error('The tools are not installed yet: run npm ci, then npm run check again.')
  process.exit(2)
}
const { steps, toolSettings } = await import('./steps.mjs')

const runningAtOnce = 2
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !steps.some((step) => step.name === name))
if (unknown.length > 0) {
  console.error(`no such check: ${unknown.join(', ')}. There are: ${steps.map((step) => step.name).join(', ')}`)
  process.exit(2)
}

const startedAtMs = performance.now()
const waiting = steps.filter((step) => asked.length === 0 || asked.includes(step.name))
/** @type {string[]} */
const failed = []
await Promise.all(Array.from({ length: runningAtOnce }, runWaiting))

const seconds = inSeconds(performance.now() - startedAtMs)
console.log(failed.length === 0 ? `\nAll checks passed in ${seconds}.` : `\nFailed in ${seconds}: ${failed.join(', ')}`)
process.exitCode = failed.length === 0 ? 0 : 1

async function runWaiting() {
  for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
    const stepStartedAtMs = performance.now()
    const { isOk, output } = await run(step.args)
    if (!isOk) failed.push(step.name)
    const time = inSeconds(performance.now() - stepStartedAtMs).padStart(7)
    console.log(`${isOk ? 'ok    ' : 'FAILED'} ${time}  ${step.name.padEnd(18)} ${step.proves}`)
    if (!isOk) console.log(`\n${output.trim().replaceAll(/^/gm, '  ')}\n`)
  }
}

/**
 * Runs Node with these arguments in the root; never rejects.
 *
 * @param {readonly string[]} args
 * @returns {Promise<{ isOk: boolean, output: string }>}
 */
function run(args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...toolSettings, ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    child.stdout.on('data', (chunk) => (output += String(chunk)))
    child.stderr.on('data', (chunk) => (output += String(chunk)))
    child.on('error', (error) => resolve({ isOk: false, output: `${output}\n${error.message}` }))
    child.on('close', (code) => resolve({ isOk: code === 0, output }))
  })
}

/** @param {number} ms */
function inSeconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`
}
