import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { _electron, type ElectronApplication, errors, type Page } from '@playwright/test'
import { asUser, type Stage } from './stage-app.ts'

/** A running app, its window, and the folder it keeps its records in. */
export type RunningApp = {
  readonly app: ElectronApplication
  readonly page: Page
  readonly dataFolder: string
  /** What the app has logged so far, one object a line. */
  readonly readLog: () => readonly Readonly<Record<string, unknown>>[]
  /** Ends it as a person would, by closing the window. */
  readonly quit: () => Promise<void>
}

type LaunchOptions = {
  readonly dataFolder: string
  /** Home of the user that runs the app; inside the data folder when left out. */
  readonly home?: string
  readonly systemLanguage?: 'en' | 'zh-CN'
  readonly width?: number
  readonly height?: number
  /** Another folder to run than the stage's, laid by `copyStage`. */
  readonly appFolder?: string
  /** More of the environment, such as a library that breaks what the app asks of its disk. */
  readonly env?: Readonly<Record<string, string>>
  /** A course file that this start is asked to open, as by a double click. */
  readonly openedFile?: string
}

/** A new empty folder that the app's user may write; removed when the test process ends. */
export function newDataFolder(): string {
  const folder = newFolder('tianye-data-')
  giveTo(folder)
  return folder
}

const folders: string[] = []

/** A new folder that goes when the test process ends. */
function newFolder(prefix: string): string {
  if (folders.length === 0)
    process.on('exit', () => {
      for (const folder of folders) rmSync(folder, { recursive: true, force: true })
    })
  const folder = mkdtempSync(join(tmpdir(), prefix))
  folders.push(folder)
  return folder
}

/** Hands a path over to the user that runs the app. */
export function giveTo(path: string): void {
  const { uid } = readStage()
  if (uid !== process.getuid?.()) chownSync(path, uid, uid)
}

/** Starts the staged app and waits until its first screen stands. */
export async function launchApp(options: LaunchOptions): Promise<RunningApp> {
  const stage = readStage()
  const { dataFolder, systemLanguage = 'en', width = 1280, height = 800, appFolder = stage.folder } = options
  const home = options.home ?? join(dataFolder, 'home')
  mkdirSync(home, { recursive: true })
  giveTo(home)
  const app = await launchReached({
    executablePath: executable(stage, home),
    chromiumSandbox: stage.isSandboxed,
    // The theme is the app's own business here, not the test tool's.
    colorScheme: null,
    args: [
      `--lang=${systemLanguage}`,
      appFolder,
      `--data=${dataFolder}`,
      ...(options.openedFile === undefined ? [] : [options.openedFile]),
    ],
    cwd: appFolder,
    env: {
      ...cleanEnvironment(),
      HOME: home,
      XDG_CONFIG_HOME: home,
      XDG_CACHE_HOME: home,
      LANGUAGE: systemLanguage === 'en' ? 'en_GB' : 'zh_CN',
      LANG: systemLanguage === 'en' ? 'en_GB.UTF-8' : 'zh_CN.UTF-8',
      ...options.env,
    },
  })
  const page = await app.firstWindow()
  await app.evaluate(
    ({ BrowserWindow }, size) => {
      for (const window of BrowserWindow.getAllWindows()) window.setContentSize(size.width, size.height)
    },
    { width, height },
  )
  await page.waitForSelector('html[data-ready="true"]')
  return {
    app,
    page,
    dataFolder,
    readLog: () =>
      readFileSync(join(dataFolder, 'logs', 'tianye.log'), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>),
    quit: async () => {
      const closed = app.waitForEvent('close')
      await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
      await closed
    },
  }
}

/** Longest that the test tool may take to reach an Electron that it has started; it takes a second or two. */
const longestReachMs = 15_000

/**
 * Starts Electron through the test tool. Once in some hundred starts the tool never gets past its own handshake, though the
 * program runs; that one case is tried again, once and not in silence. A program that ends or fails is not.
 */
async function launchReached(options: Parameters<typeof _electron.launch>[0]): Promise<ElectronApplication> {
  try {
    return await _electron.launch({ ...options, timeout: longestReachMs })
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error
    process.stdout.write('The test tool did not reach an Electron that it started; it starts another.\n')
    return _electron.launch({ ...options, timeout: longestReachMs })
  }
}

/** A copy of the staged app with one more pack in its library; removed when the test process ends. */
export function copyStage(pack: string, files: Readonly<Record<string, string>>): string {
  const folder = newFolder('tianye-stage-')
  chmodSync(folder, 0o755)
  cpSync(readStage().folder, folder, { recursive: true })
  for (const [name, text] of Object.entries(files)) {
    const file = join(folder, 'out', 'app', 'library', pack, name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  return folder
}

/** The stage that the global set-up laid. */
export function readStage(): Stage {
  const stage = process.env['TIANYE_STAGE']
  if (stage === undefined) throw new Error('no stage: the global set-up did not run')
  return JSON.parse(stage) as Stage
}

/** Electron itself, or when root must hand over, a one-line script that becomes the ordinary user first. */
function executable(stage: Stage, home: string): string {
  if (stage.uid === process.getuid?.() || process.platform !== 'linux') return stage.electron
  const script = join(home, 'as-ordinary-user.sh')
  writeFileSync(script, `#!/bin/sh\nexec setpriv ${asUser(stage.uid).join(' ')} '${stage.electron}' "$@"\n`)
  chmodSync(script, 0o755)
  return script
}

function cleanEnvironment(): Record<string, string> {
  const kept = ['PATH', 'DISPLAY', 'XAUTHORITY', 'TZ', 'TMPDIR']
  return Object.fromEntries(
    kept.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  )
}
