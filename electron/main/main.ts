import { createHash, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { app, type BrowserWindow, dialog, Menu, nativeTheme, session } from 'electron'
import { z } from 'zod'
import { AppError } from '#contract/errors/app-error.ts'
import { chooseLanguage } from '#contract/language.ts'
import { demandThere } from '#db/connection/demand-there.ts'
import type { WritableDb } from '#db/connection/sqlite.ts'
import { toTrouble } from '#db/connection/trouble.ts'
import { createSettingsRepository } from '#db/repositories/settings-repository.ts'
import { createVolatileSettings } from '#db/repositories/volatile-settings.ts'
import { createCallRouter } from '#ipc/call-router.ts'
import { createHandlers } from '#ipc/handlers.ts'
import { registerCalls } from '#ipc/register.ts'
import { createCertificateFiles } from '#platform/certificate-files.ts'
import { createClassFiles } from '#platform/class-files.ts'
import { createCompiledFolder } from '#platform/compiled-folder.ts'
import { createCreditFiles } from '#platform/credit-files.ts'
import { watchLeaving } from '#platform/leave-watch.ts'
import { createLogger } from '#platform/logger.ts'
import { createNotesSaver } from '#platform/notes-saver.ts'
import { createPackFolder } from '#platform/pack-folder.ts'
import { createPackPicker } from '#platform/pack-picker.ts'
import { createPaperSaver } from '#platform/paper-saver.ts'
import { createPrivateFiles } from '#platform/private-files.ts'
import { createBackupDesk } from '#services/backups/backup-desk.ts'
import { createBackupShelf } from '#services/backups/backup-shelf.ts'
import { type BackupWork, createWorkerBackups } from '#services/backups/backup-work.ts'
import { createOpenedBundles } from '#services/bundles/opened-bundles.ts'
import { createWorkerScanBundle } from '#services/bundles/worker-scan-bundle.ts'
import { createWorkerRecordMaker } from '#services/completion/worker-record-maker.ts'
import { createWorkerCompile } from '#services/library/worker-compile.ts'
import type { Log } from '#services/log.ts'
import { createImportDesk } from '#services/packs/import-desk.ts'
import { createWorkerScan } from '#services/packs/worker-scan.ts'
import { createLockBell } from '#services/protection/lock-bell.ts'
import { calibrateCost } from '#services/protection/scrypt-cost.ts'
import { createServices, type Services } from '#services/services.ts'
import { createSettingsService } from '#services/settings-service.ts'
import { createWorkerVerify } from '#services/verification/worker-verify.ts'
import { createWindowStateService } from '#services/window-state-service.ts'
import { declareSchemes, serveApp } from './app-protocol.ts'
import { harden } from './hardening.ts'
import { readLaunchOptions } from './launch-options.ts'
import { openMainWindow } from './main-window.ts'
import { kindOf, type OpenedFile, openedFile } from './opened-file.ts'
import { servePacks } from './pack-protocol.ts'
import { openRecords } from './records.ts'
import { saveScreenshot } from './save-screenshot.ts'
import { workFolder } from './work-folder.ts'

// The composition root: everything is made here, in the order it is needed, and handed on.
z.config({ jitless: true })
const monotonicMs = () => performance.now()
const options = readLaunchOptions(process.argv, process.env)
const appFolder = dirname(dirname(fileURLToPath(import.meta.url)))

const folder = workFolder(options.dataFolder)

app.setPath('userData', join(folder, 'browser'))
// Root on a bare container has no sandbox and must have asked for that itself; everyone else always has it.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
declareSchemes()
if (process.platform !== 'darwin') Menu.setApplicationMenu(null)

let window: BrowserWindow | undefined
let services: Services | null = null
let backupTimer: NodeJS.Timeout | undefined
const importDesk = createImportDesk(
  () => {
    if (services === null) throw new AppError('internal', { incident: 'start' })
    return services.imports
  },
  createPackPicker(() => window),
)

const openedBundles = createOpenedBundles()

if (app.requestSingleInstanceLock()) {
  const openFile = (file: OpenedFile | null) => {
    if (file?.kind === 'pack') importDesk.open(file.path)
    if (file?.kind === 'bundle') openedBundles.open(file.path)
  }
  openFile(openedFile(process.argv, process.cwd()))
  app.on('second-instance', (_, argv, from) => {
    if (window?.isMinimized()) window.restore()
    window?.focus()
    openFile(openedFile(argv, from))
  })
  app.on('open-file', (event, file) => {
    event.preventDefault()
    const kind = kindOf(file)
    openFile(kind && { kind, path: file })
  })
  app.on('window-all-closed', () => app.quit())
  void app.whenReady().then(start).catch(giveUp)
} else {
  app.quit()
}

function start(): void {
  const log = createLogger(folder, !app.isPackaged)
  process.on('uncaughtException', (error) => log.error('uncaught', { stack: error.stack }))
  process.on('unhandledRejection', (reason) => log.error('unhandled rejection', { reason: String(reason) }))
  log.info('start', {
    version: app.getVersion(),
    electron: process.versions.electron,
    platform: process.platform,
  })

  const backupWork = createWorkerBackups(workerUrl('backup-worker.js'))
  const records = openRecords(options.dataFolder, log, (db) => openServices(db, log, backupWork))
  services = records.kind === 'ready' ? records.work : null
  const openServicesOrThrow = () => {
    if (services !== null) {
      demandThere(options.dataFolder)
      return services
    }
    throw records.kind === 'failed' ? new AppError(records.code, records.details) : new AppError('internal')
  }
  const closeRecords = () => {
    try {
      services?.close()
    } finally {
      services = null
      if (records.kind === 'ready') records.db.close()
    }
  }
  const startAnew = () => {
    app.relaunch()
    app.quit()
  }
  app.on('quit', closeRecords)
  const settingsRows = records.kind === 'ready' ? createSettingsRepository(records.db) : createVolatileSettings()
  const settings = createSettingsService(settingsRows, ({ theme }) => {
    nativeTheme.themeSource = theme
  })
  nativeTheme.themeSource = settings.read().theme

  harden(session.defaultSession, log)
  serveApp(session.defaultSession, join(appFolder, 'renderer'), log)
  servePacks(session.defaultSession, async (pack, path) => services?.readPicture(pack, path) ?? null, log)
  const lockBell = createLockBell()
  watchLeaving(() => {
    services?.protection.lock()
    lockBell.ring()
  })
  const handlers = createHandlers({
    log,
    settings,
    openServices: openServicesOrThrow,
    papers: createPaperSaver(() => window, join(appFolder, 'standalone', 'verify.html')),
    saveNotes: createNotesSaver(() => window),
    classFiles: createClassFiles(() => window),
    certificateFiles: createCertificateFiles(() => window),
    creditFiles: createCreditFiles(() => window),
    privateFiles: createPrivateFiles(() => window),
    lockBell,
    importDesk,
    openedBundles,
    backupDesk: createBackupDesk({
      shelf: createBackupShelf(options.dataFolder, backupWork, Date.now),
      openMaker: () => openServicesOrThrow().backups,
      closeRecords,
      startAnew,
    }),
    onPageReady: () => {
      void leaveScreenshot()
      keepDailyBackups()
    },
    onRestart: startAnew,
    describeApp: () => ({
      version: app.getVersion(),
      runtime: `Electron ${process.versions.electron}`,
      systemLanguage: chooseLanguage(app.getPreferredSystemLanguages()),
      dataFolder: options.dataFolder,
      startup:
        records.kind === 'ready'
          ? { kind: 'ready' }
          : {
              kind: 'failed',
              code: records.code,
              details: { ...records.details },
            },
    }),
  })
  registerCalls(createCallRouter(handlers, log, (error) => toTrouble(error, options.dataFolder)))
  window = openMainWindow(join(appFolder, 'preload', 'preload.cjs'), createWindowStateService(settingsRows))
}

/** A start that fails has no window to say so in. */
function giveUp(error: unknown): void {
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error)
  dialog.showErrorBox('Tianye 田野', `Tianye could not start. 田野没能启动。\n\n${reason}`)
  app.exit(1)
}

/** The services over the records, with the shipped packs, and workers that compile, draw and check. */
function openServices(db: WritableDb, log: Log, backupWork: BackupWork): Services {
  const workerFile = workerUrl('compile-worker.js')
  const fontFolder = unpacked(join(appFolder, 'fonts'))
  return createServices({
    db,
    log,
    dataFolder: options.dataFolder,
    scan: createWorkerScan(workerUrl('typack-worker.js')),
    scanBundle: createWorkerScanBundle(workerUrl('bundle-worker.js')),
    packs: createPackFolder(join(appFolder, 'library')),
    compile: createWorkerCompile(workerFile).compile,
    compilerDigest: createHash('sha256').update(readFileSync(workerFile)).digest('hex'),
    shippedCompiled: createCompiledFolder(join(appFolder, 'compiled')),
    now: Date.now,
    monotonicMs,
    scryptCost: () => calibrateCost(monotonicMs),
    randomBytes,
    maker: createWorkerRecordMaker(workerUrl('record-worker.js'), fontFolder).maker,
    verifyRecord: createWorkerVerify(workerUrl('verify-worker.js'), fontFolder).verify,
    backupWork,
    utcOffsetMinutes: (at) => -new Date(at).getTimezoneOffset(),
  })
}

/** Looks whether the backup of the day is there: when the first screen stands, and then once an hour. */
function keepDailyBackups(): void {
  if (backupTimer !== undefined) return
  const look = () => void services?.backups.makeDaily()
  backupTimer = setInterval(look, 3_600_000).unref()
  look()
}

function workerUrl(name: string): URL {
  return pathToFileURL(unpacked(join(appFolder, 'workers', name)))
}

/** A worker cannot be read out of the archive of a packaged app, nor can it read from there; such files lie beside it. */
function unpacked(file: string): string {
  return file.replace(`app.asar${sep}`, `app.asar.unpacked${sep}`)
}

async function leaveScreenshot(): Promise<void> {
  if (window === undefined || options.screenshotFile === undefined) return
  await saveScreenshot(window, options.screenshotFile)
  if (options.isExitAfterScreenshot) app.quit()
}
