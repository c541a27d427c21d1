/** A display of our own where there is none. */
import { signalGroup, spawnGuarded } from './run-command.mjs'
import { ProvisionError } from './say.mjs'

/**
 * Starts Xvfb on a display number that it picks itself and tells us (-displayfd), so nothing is guessed or waited for.
 * @param {{ width: number, height: number }} size of the one screen
 * @returns {Promise<{ display: string, stop: () => Promise<void> }>} `display` such as `:1`
 * @throws {ProvisionError} when it does not start
 */
export async function startXvfb({ width, height }) {
  const args = ['-displayfd', '3', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp', '-noreset']
  const child = spawnGuarded('Xvfb', args, {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  })
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => {
    child.once('close', () => resolve())
    child.once('error', () => resolve())
  })
  let complaint = ''
  child.stderr?.on('data', (chunk) => {
    complaint += chunk
  })
  const number = await new Promise((resolve, reject) => {
    let said = ''
    child.stdio[3]?.on('data', (chunk) => {
      said += chunk
      if (said.includes('\n')) resolve(said.trim())
    })
    child.once('error', (error) => reject(xvfbFailure(error.message)))
    child.once('close', (code) => reject(xvfbFailure(lastLine(complaint) || `it ended with code ${code}`)))
  })
  return {
    display: `:${number}`,
    stop: () => {
      signalGroup(child, 'SIGTERM')
      return ended
    },
  }
}

/** @param {string} reason */
function xvfbFailure(reason) {
  return new ProvisionError(
    `There is no display, and Xvfb did not start (${reason}): set DISPLAY to a display that works, or mend Xvfb, and run the command again.`,
    `没有显示器，且 Xvfb 未能启动（${reason}）：请把 DISPLAY 设为可用的显示器，或修复 Xvfb，然后重新运行。`,
  )
}

/** @param {string} text */
function lastLine(text) {
  const lines = text.split('\n').map((line) => line.replace('(EE)', '').trim())
  return lines.findLast((line) => line !== '') ?? ''
}
