/** The packaged app, started as a person would and watched over Chromium's debugging port. */
import { once } from 'node:events'
import { chromium } from '@playwright/test'
import { signalGroup, spawnGuarded } from '../../provision/run-command.mjs'

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
 * debugging port, which only the person at the command line can open.
 * @param {import('./launcher.mjs').Launcher} launcher
 * @param {{ program: string, dataFolder: string, flags?: readonly string[], env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<RunningApp>}
 */
export async function startPackagedApp(launcher, { program, dataFolder, flags = [], env = {} }) {
  const [command = '', ...args] = [
    ...launcher.prefix,
    program,
    ...launcher.flags,
    '--remote-debugging-port=0',
    `--data=${dataFolder}`,
    ...flags,
  ]
  const child = spawnGuarded(command, args, {
    cwd: dataFolder,
    env: { ...launcher.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  const ended = once(child, 'exit', { signal: AbortSignal.timeout(10 * patienceMs) })
  ended.catch(() => undefined)
  try {
    /** @type {string} */
    const address = await new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`no debugging port after ${patienceMs} ms\n${said}`)), patienceMs)
      child.stderr?.on('data', (chunk) => {
        said += chunk
        const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
        if (found === undefined) return
        clearTimeout(timer)
        resolve(found)
      })
      child.once('error', reject)
      child.once('exit', (code) => reject(new Error(`ended with ${code} before its first screen\n${said}`)))
    })
    const browser = await chromium.connectOverCDP(address, { timeout: patienceMs })
    const page = await firstPage(browser)
    await page.waitForSelector('html[data-ready="true"]', { state: 'attached', timeout: patienceMs })
    return {
      page,
      pid: child.pid ?? 0,
      said: () => said,
      async close() {
        const late = setTimeout(() => signalGroup(child, 'SIGKILL'), patienceMs)
        await page.close()
        const [code, signal] = await ended
        clearTimeout(late)
        if (code !== 0) throw new Error(`closing its window ended it with ${code ?? signal}\n${said}`)
      },
    }
  } catch (error) {
    signalGroup(child, 'SIGKILL')
    throw error
  }
}

/** @param {import('@playwright/test').Browser} browser */
async function firstPage(browser) {
  const [context] = browser.contexts()
  if (context === undefined) throw new Error('the app has no browser context')
  return context.pages()[0] ?? context.waitForEvent('page', { timeout: patienceMs })
}
