/** The packaged app, started as a person would and watched over Chromium's debugging port. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { signalGroup, spawnGuarded } from '#build/provision/run-command.mjs'
import { fileAppears } from './file-appears.mjs'

const patienceMs = 30_000

/**
 * @typedef {object} RunningApp
 * @property {import('@playwright/test').Page} page ready to be used
 * @property {number} pid
 * @property {() => string} said what it has written to standard error
 * @property {() => Promise<void>} close closes the window as its user would, and throws unless the program ends with 0
 */

/**
 * Starts it and waits for its first screen. Inspecting through the fuses is off, so Playwright comes in by the page's
 * debugging port, which only the person at the command line can open. It comes in late: while the window is being made
 * it may hang (1 start in 25). The sign that the page is there is the picture that the app leaves when asked.
 * @param {import('./launcher.mjs').Launcher} launcher
 * @param {{ program: string, dataFolder: string, flags?: readonly string[], env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<RunningApp>}
 */
export async function startPackagedApp(launcher, { program, dataFolder, flags = [], env = {} }) {
  const firstPicture = path.join(launcher.folder(), 'first.png')
  const given = ['--remote-debugging-port=0', `--data=${dataFolder}`, ...flags]
  const [command = '', ...args] = [...launcher.prefix, program, ...launcher.flags, ...given]
  const child = spawnGuarded(command, args, {
    cwd: dataFolder,
    env: { ...launcher.env, ...env, TIANYE_SCREENSHOT: firstPicture },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr?.on('data', (chunk) => {
    said += chunk
  })
  /** @type {Promise<string>} */
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('close', (code, signal) => resolve(String(code ?? signal)))
  })
  const late = new AbortController()
  const timer = setTimeout(() => late.abort(), patienceMs)
  try {
    const died = ended.then((code) => Promise.reject(new Error(`it ended with ${code} before its first screen`)))
    await Promise.race([fileAppears(firstPicture, late.signal), died])
    const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
    if (address === undefined) throw new Error('it opened no debugging port')
    const browser = await chromium.connectOverCDP(address, { timeout: patienceMs })
    const page = browser.contexts()[0]?.pages()[0]
    if (page === undefined) throw new Error('it has no window')
    await page.waitForSelector('html[data-ready="true"]', { state: 'attached', timeout: patienceMs })
    return { page, pid: child.pid ?? 0, said: () => said, close: () => close(page, child, ended) }
  } catch (error) {
    signalGroup(child, 'SIGKILL')
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error([reason, ...lastWords(said, dataFolder)].join('\n'), { cause: error })
  } finally {
    clearTimeout(timer)
    late.abort()
  }
}

/**
 * What the app itself says of its failure: standard error without Chromium's complaints of a missing desktop bus, and the
 * end of its log.
 * @param {string} said
 * @param {string} dataFolder
 */
function lastWords(said, dataFolder) {
  const log = path.join(dataFolder, 'logs', 'tianye.log')
  const logged = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').slice(-5) : []
  return [...said.split('\n').filter((line) => line !== '' && !line.includes(':bus.cc')), ...logged]
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {import('node:child_process').ChildProcess} child
 * @param {Promise<string>} ended
 */
async function close(page, child, ended) {
  const late = setTimeout(() => signalGroup(child, 'SIGKILL'), patienceMs)
  await page.close()
  const code = await ended
  clearTimeout(late)
  if (code !== '0') throw new Error(`closing its window ended it with ${code}`)
}
