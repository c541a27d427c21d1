import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { channelNames } from '#contract/channel-names.ts'
import { giveTo, launchApp, newDataFolder, type RunningApp, readStage } from '../helpers/launch-app.ts'
import { logFromNow, oneStart, openAnew } from '../helpers/one-start.ts'

/** What a start by itself had logged. */
let startLog: ReturnType<RunningApp['readLog']>
const start = oneStart(async () => {
  const started = await launchApp({ dataFolder: newDataFolder() })
  await started.page.evaluate(() => window.tianye['app:announce-ready']())
  startLog = started.readLog()
  return started
})

let running: RunningApp
let readLog: RunningApp['readLog']
test.beforeEach(async () => {
  running = await start()
  await openAnew(running, 'en')
  readLog = logFromNow(running)
})
test.afterEach(async () => {
  for (const page of running.app.windows()) if (page !== running.page) await page.close()
})

/** Waits until the test has logged a line with this message and, if given, this text anywhere in it. */
async function expectLogged(message: string, text = ''): Promise<void> {
  await expect
    .poll(() => readLog().some((line) => line['message'] === message && JSON.stringify(line).includes(text)))
    .toBe(true)
}

test('the renderer is a sandboxed process with an isolated world and no Node', async () => {
  const { app, page } = running
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    // Electron keeps this reader out of its types; it tells what the window really got.
    const reader = contents as unknown as { getLastWebPreferences(): Record<string, unknown> }
    return reader.getLastWebPreferences()
  })
  expect(preferences).toMatchObject({
    sandbox: readStage().isSandboxed,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  })
  expect(await page.evaluate(() => [typeof require, typeof process, typeof module].join())).toBe(
    'undefined,undefined,undefined',
  )
  if (readStage().isSandboxed) {
    const metrics = await app.evaluate(({ app: electronApp }) => electronApp.getAppMetrics())
    const tabs = metrics.filter((metric) => metric.type === 'Tab')
    expect(tabs.length).toBeGreaterThan(0)
    const { readFileSync } = await import('node:fs')
    for (const tab of tabs) {
      // The kernel's own word: seccomp filter mode 2 and no right to gain privileges.
      const status = readFileSync(`/proc/${tab.pid}/status`, 'utf8')
      expect(status).toMatch(/^Seccomp:\s+2$/m)
      expect(status).toMatch(/^NoNewPrivs:\s+1$/m)
    }
  }
})

test('a plain start is refused nothing', () => {
  expect(startLog.length).toBeGreaterThan(0)
  expect(startLog.filter((line) => line['level'] !== 'info')).toEqual([])
})

test('navigation away is refused and logged', async () => {
  const before = running.page.url()
  await running.page.evaluate(() => {
    location.href = 'https://example.org/'
  })
  await expectLogged('refused: navigation', 'https://example.org/')
  await running.page.evaluate(() => {
    location.href = 'file:///etc/passwd'
  })
  expect(running.page.url()).toBe(before)
})

test('window.open and target=_blank are refused and logged', async () => {
  const opened = await running.page.evaluate(() => window.open('https://example.org/popup') === null)
  expect(opened).toBe(true)
  await expectLogged('refused: window', 'example.org/popup')
  await running.page.evaluate(() => {
    const link = document.createElement('a')
    link.href = 'https://example.org/blank'
    link.target = '_blank'
    document.body.append(link)
    link.click()
  })
  await expectLogged('refused: window', 'example.org/blank')
  expect(running.app.windows()).toHaveLength(1)
})

test('permissions are refused and logged', async () => {
  const results = await running.page.evaluate(async () => {
    const said = (promise: Promise<unknown>) => promise.then(() => 'granted').catch(() => 'refused')
    return [
      await Notification.requestPermission(),
      await said(navigator.mediaDevices.getUserMedia({ audio: true })),
      await said(
        new Promise((resolve, reject) => {
          navigator.geolocation.getCurrentPosition(resolve, reject)
        }),
      ),
    ]
  })
  expect(results).toEqual(['denied', 'refused', 'refused'])
  await expectLogged('refused: permission', 'notifications')
  await expectLogged('refused: permission', 'geolocation')
})

test('a webview tag stays dead', async () => {
  await running.page.evaluate(() => {
    const view = document.createElement('webview')
    view.setAttribute('src', 'https://example.org/')
    document.body.append(view)
  })
  expect(await running.app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1)
})

test('inline script, handlers, eval and a foreign script do not run and are logged', async () => {
  const refusals = await running.page.evaluate(() => {
    const tried: string[] = []
    const attempt = (name: string, action: () => void) => {
      try {
        action()
        tried.push(name)
      } catch (error) {
        tried.push(`${name}: ${error instanceof Error ? error.name : 'thrown'}`)
      }
    }
    const script = document.createElement('script')
    attempt('inline text', () => {
      script.textContent = 'window.ran = true'
    })
    attempt('inline child', () => script.append(document.createTextNode('window.ran = true')))
    document.body.append(script)
    const foreign = document.createElement('script')
    attempt('foreign source', () => {
      foreign.src = 'https://example.org/x.js'
    })
    document.body.append(foreign)
    const image = document.createElement('img')
    attempt('handler', () => image.setAttribute('onerror', 'window.ran = true'))
    image.src = 'missing.png'
    document.body.append(image)
    attempt('markup', () => {
      document.body.innerHTML = '<img src=missing.png onerror="window.ran = true">'
    })
    return tried
  })
  expect(refusals).toEqual([
    'inline text: TypeError',
    'inline child: TypeError',
    'foreign source: TypeError',
    'handler: TypeError',
    'markup: TypeError',
  ])
  await expectLogged('page: csp-violation', 'require-trusted-types-for')
  const address = 'data:text/javascript,window.ran = true'
  await running.page.evaluate((foreign) => import(foreign).then(undefined, () => undefined), address)
  await expectLogged('page: csp-violation', 'script-src')
  expect(await running.page.evaluate(() => 'ran' in window)).toBe(false)

  // A debugger may evaluate what a page may not, so eval is tried from a task of the page itself.
  const evaluated = await running.page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => {
          try {
            Reflect.construct(Function, ['return 1'])
            resolve('made a function of a text')
          } catch (error) {
            resolve(error instanceof Error ? error.name : 'thrown')
          }
        })
      }),
  )
  expect(evaluated).toBe('EvalError')
})

test('the network is closed to the page', async () => {
  const said = await running.page.evaluate(() =>
    fetch('https://example.org/')
      .then(() => 'went out')
      .catch(() => 'refused'),
  )
  expect(said).toBe('refused')
  await expectLogged('page: csp-violation', 'connect-src')
})

test('the bridge has exactly the listed functions', async () => {
  const names = await running.page.evaluate(() => Object.keys(window.tianye).toSorted())
  expect(names).toEqual(channelNames.toSorted())
})

test('malformed input is refused, and nothing changes', async () => {
  const replies = await running.page.evaluate(async () => {
    const change = window.tianye['settings:change'] as (input: unknown) => Promise<unknown>
    return [
      await change({ theme: 'pink' }),
      await change({ theme: 'dark', extra: 1 }),
      await change('dark'),
      await change(JSON.parse('{"__proto__":{"theme":"dark"},"textPercent":99}')),
      await window.tianye['settings:read'](),
    ]
  })
  for (const reply of replies.slice(0, 4)) expect(reply).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
  expect(replies[4]).toEqual({ ok: true, value: { language: 'en', theme: 'system', textPercent: 100, lockMinutes: 5 } })
  await expectLogged('refused: invalid-input', 'settings:change')
})

/** A preload as an attacker who owns the page's process would have it: a bare wire, in every frame. */
const hostilePreload = `const { contextBridge, ipcRenderer } = require('electron')
contextBridge.exposeInMainWorld('wire', (name, input) => ipcRenderer.invoke('tianye:call', name, input))`

/** So many hostile windows were opened; each has a session of its own. */
let hostileCount = 0

/** Opens it in a session of its own; `framed` serves our origin there without a policy, one page inside the other. */
async function openHostileWindow(url: string, framed = false): Promise<Page> {
  const file = join(running.dataFolder, 'hostile-preload.cjs')
  writeFileSync(file, hostilePreload)
  chmodSync(file, 0o644)
  giveTo(file)
  hostileCount += 1
  const opened = running.app.waitForEvent('window')
  await running.app.evaluate(
    async ({ BrowserWindow, session }, { preload, address, isFramed, partition }) => {
      const own = session.fromPartition(partition)
      own.protocol.handle('app', (request) => {
        const isOuter = isFramed && !request.url.includes('inner')
        const body = isOuter
          ? '<title>outer</title><iframe src="app://tianye/inner.html"></iframe>'
          : '<title>inner</title>'
        return new Response(body, { headers: { 'content-type': 'text/html' } })
      })
      const window = new BrowserWindow({
        show: false,
        webPreferences: {
          session: own,
          preload,
          sandbox: true,
          contextIsolation: true,
          nodeIntegrationInSubFrames: true,
        },
      })
      // The navigation guard would keep the inner page out; here it is the sender check that must hold alone.
      window.webContents.removeAllListeners('will-frame-navigate')
      await window.loadURL(address)
    },
    { preload: file, address: url, isFramed: framed, partition: `hostile-${hostileCount}` },
  )
  return opened
}

type Wire = (name: string, input?: unknown) => Promise<unknown>

test('an unlisted channel is refused and logged', async () => {
  const page = await openHostileWindow('app://tianye/index.html')
  const reply = await page.evaluate(() => (Reflect.get(window, 'wire') as Wire)('records:delete-all'))
  expect(reply).toMatchObject({ ok: false, error: { code: 'unknown-channel' } })
  await expectLogged('refused: unknown-channel', 'records:delete-all')
})

test('a call from a subframe of our own origin is refused and logged', async () => {
  const page = await openHostileWindow('app://tianye/index.html', true)
  await expect.poll(() => page.frames().map((frame) => frame.url())).toContain('app://tianye/inner.html')
  const inner = page.frames().find((frame) => frame.parentFrame() !== null)
  const read = () => (Reflect.get(window, 'wire') as Wire)('settings:read')
  expect(await page.evaluate(read)).toMatchObject({ ok: true })
  expect(await inner?.evaluate(read)).toMatchObject({ ok: false, error: { code: 'sender-refused' } })
  await expectLogged('refused: sender-refused', 'settings:read')
})

test('a call from a page of another origin is refused and logged', async () => {
  const page = await openHostileWindow('about:blank')
  const reply = await page.evaluate(() => (Reflect.get(window, 'wire') as Wire)('settings:read'))
  expect(reply).toMatchObject({ ok: false, error: { code: 'sender-refused' } })
  await expectLogged('refused: sender-refused', 'about:blank')
})

test('the app scheme serves its own files and nothing else', async () => {
  const statuses = await running.app.evaluate(async ({ net }) => {
    const addresses = [
      'app://tianye/index.html',
      'app://tianye/../main/main.js',
      'app://tianye/..%2fmain%2fmain.js',
      'app://tianye/%2e%2e%2f%2e%2e%2f%2e%2e%2fpackage.json',
      'app://tianye/',
      'app://stranger/index.html',
      'app://tianye/index.html%00.js',
    ]
    return Promise.all(addresses.map((address) => net.fetch(address).then((reply) => reply.status)))
  })
  expect(statuses).toEqual([200, 404, 404, 404, 404, 404, 404])
})

test('the policy sent with the page is the whole one', async () => {
  const policy = await running.app.evaluate(async ({ net }) => {
    const reply = await net.fetch('app://tianye/index.html')
    return reply.headers.get('content-security-policy')
  })
  expect(policy?.replace(/'nonce-[^']+'/, "'nonce'").split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'nonce'",
    "font-src 'self'",
    "img-src 'self' pack://tianye",
    "connect-src 'none'",
    "frame-src 'none'",
    "worker-src 'none'",
    "object-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ])
})
