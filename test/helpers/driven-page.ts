import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from '@playwright/test'
import { openTextSocket } from './text-socket.ts'

/** A page in a real browser. */
export type DrivenPage = {
  /** What an expression gives in the page, as JSON. */
  readonly evaluate: (expression: string) => Promise<unknown>
  /** Puts files into a file field, as picking them does. */
  readonly setFiles: (selector: string, files: readonly string[]) => Promise<void>
  /** Every address that the page has asked for so far, its own first. */
  readonly requests: readonly string[]
  /** What went wrong in the page. */
  readonly errors: readonly string[]
  readonly close: () => Promise<void>
}

/** Opens a file in Chromium. */
export async function openInChromium(program: string, file: string): Promise<DrivenPage> {
  // As root Chromium refuses to start with its sandbox.
  const browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox'] })
  const page = await browser.newPage()
  const [requests, errors]: [string[], string[]] = [[], []]
  page.on('request', (asked) => requests.push(asked.url()))
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => errors.push(message.text()))
  await page.goto(pathToFileURL(file).href)
  return {
    evaluate: (expression) => page.evaluate(expression),
    setFiles: (selector, files) => page.setInputFiles(selector, [...files]),
    requests,
    errors,
    close: () => browser.close(),
  }
}

type Answer = {
  readonly id?: number
  readonly method?: string
  readonly error?: string
  readonly message?: string
  readonly result?: unknown
  readonly params?: unknown
}

/** Opens a file in Firefox, over WebDriver BiDi (W3C), which it speaks by itself. */
export async function openInFirefox(program: string, file: string): Promise<DrivenPage> {
  const home = mkdtempSync(join(tmpdir(), 'tianye-firefox-'))
  const words = ['--headless', '--no-remote', '--profile', home, '--remote-debugging-port', '0', 'about:blank']
  const firefox = spawn(program, words, { env: { ...process.env, HOME: home }, stdio: ['ignore', 'ignore', 'pipe'] })
  const address = await addressOf(firefox)
  const waiting = new Map<
    number,
    { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void }
  >()
  const [requests, errors]: [string[], string[]] = [[], []]
  const socket = await openTextSocket(`${address}/session`, (text) => {
    const { id, method, params, error, message, result } = JSON.parse(text) as Answer
    if (method === 'network.beforeRequestSent') requests.push((params as { request: { url: string } }).request.url)
    if (method === 'log.entryAdded') errors.push((params as { text: string }).text)
    const asked = id === undefined ? undefined : waiting.get(id)
    if (error === undefined) asked?.resolve(result)
    else asked?.reject(new Error(`${error}: ${message ?? ''}`))
  })
  let count = 0
  const ask = (method: string, params: object): Promise<unknown> =>
    new Promise((resolve, reject) => {
      count += 1
      waiting.set(count, { resolve, reject })
      socket.send(JSON.stringify({ id: count, method, params }))
    })
  await ask('session.new', { capabilities: {} })
  await ask('session.subscribe', { events: ['network.beforeRequestSent', 'log.entryAdded'] })
  const { contexts } = (await ask('browsingContext.getTree', {})) as { contexts: readonly { context: string }[] }
  const context = contexts[0]?.context ?? ''
  const target = { context }
  await ask('browsingContext.navigate', { context, url: pathToFileURL(file).href, wait: 'complete' })
  const run = async (expression: string) => {
    const { result } = (await ask('script.evaluate', { expression, target, awaitPromise: true })) as {
      result: { value?: unknown; sharedId?: string }
    }
    return result
  }
  return {
    evaluate: async (expression) =>
      JSON.parse(
        String((await run(`Promise.resolve(${expression}).then((value) => JSON.stringify(value) ?? 'null')`)).value),
      ) as unknown,
    setFiles: async (selector, files) => {
      const { sharedId } = await run(`document.querySelector(${JSON.stringify(selector)})`)
      await ask('input.setFiles', { context, element: { sharedId }, files })
    },
    requests,
    errors,
    close: async () => {
      const ended = new Promise((resolve) => firefox.once('exit', resolve))
      socket.close()
      firefox.kill('SIGKILL')
      await ended
      rmSync(home, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** Firefox says on its error stream where it listens. */
function addressOf(firefox: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    firefox.stderr?.on('data', (more: Buffer) => {
      said += more.toString()
      const address = /listening on (ws:\/\/\S+)/.exec(said)?.[1]
      if (address !== undefined) resolve(address)
    })
    firefox.once('exit', () => reject(new Error(`Firefox ended: ${said}`)))
  })
}
