import { createHash, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { z } from 'zod'
import { openDatabase } from '#db/connection/open-database.ts'
import { createCompiledFolder } from '#platform/compiled-folder.ts'
import { defaultDataFolder } from '#platform/data-folder.ts'
import { createPackFolder } from '#platform/pack-folder.ts'
import { createBackupBeforeUpdate } from '#services/backups/backup-before-update.ts'
import { createBackupShelf } from '#services/backups/backup-shelf.ts'
import { createWorkerBackups } from '#services/backups/backup-work.ts'
import { createWorkerScanBundle } from '#services/bundles/worker-scan-bundle.ts'
import { createWorkerRecordMaker } from '#services/completion/worker-record-maker.ts'
import { createWorkerCompile } from '#services/library/worker-compile.ts'
import { createWorkerSurvey } from '#services/lint/worker-survey.ts'
import { createWorkerScan } from '#services/packs/worker-scan.ts'
import { calibrateCost } from '#services/protection/scrypt-cost.ts'
import { createServices } from '#services/services.ts'
import { createWorkerVerify } from '#services/verification/worker-verify.ts'
import { type CommandRoot, run } from './run.ts'

// The second composition root: the same services as the app's, on plain Node.
z.config({ jitless: true })
const monotonicMs = () => performance.now()
const appFolder = dirname(dirname(fileURLToPath(import.meta.url)))

const workerUrl = (name: string) => pathToFileURL(join(appFolder, 'workers', name))
const fontFolder = join(appFolder, 'fonts')
const startCompiler = () => createWorkerCompile(workerUrl('compile-worker.js'))
const verifier = createWorkerVerify(workerUrl('verify-worker.js'), fontFolder)

const backupWork = createWorkerBackups(workerUrl('backup-worker.js'))

const folderOf = (asked: string | undefined): string => {
  const { platform, env } = process
  return asked ? resolve(asked) : defaultDataFolder({ platform, env, home: homedir() })
}

const open: CommandRoot['open'] = (asked) => {
  const folder = folderOf(asked)
  const db = openDatabase(folder, createBackupBeforeUpdate(Date.now))
  const compiler = startCompiler()
  const records = createWorkerRecordMaker(workerUrl('record-worker.js'), fontFolder)
  const services = createServices({
    db,
    dataFolder: folder,
    scan: createWorkerScan(workerUrl('typack-worker.js')),
    scanBundle: createWorkerScanBundle(workerUrl('bundle-worker.js')),
    packs: createPackFolder(join(appFolder, 'library')),
    compile: compiler.compile,
    compilerDigest: createHash('sha256')
      .update(readFileSync(workerUrl('compile-worker.js')))
      .digest('hex'),
    shippedCompiled: createCompiledFolder(join(appFolder, 'compiled')),
    // A command answers on its own streams; what a pack's author must know is in its answer.
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    now: Date.now,
    monotonicMs,
    scryptCost: () => calibrateCost(monotonicMs),
    randomBytes,
    maker: records.maker,
    verifyRecord: verifier.verify,
    backupWork,
    utcOffsetMinutes: (at) => -new Date(at).getTimezoneOffset(),
  })
  return {
    services,
    close: async () => {
      await services.imports.settled()
      await services.backups.settled()
      await services.bundles.settled()
      await compiler.close()
      await records.close()
      services.close()
      db.close()
    },
  }
}

process.exitCode = await run(
  process.argv.slice(2),
  process.env,
  {
    folderOf,
    open,
    openBackups: (asked) => createBackupShelf(folderOf(asked), backupWork, Date.now),
    startCompiler,
    startSurveyor: () => createWorkerSurvey(workerUrl('survey-worker.js')),
    verifyRecord: verifier.verify,
  },
  {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  },
)
await verifier.close()
await backupWork.close()
