import { randomBytes } from 'node:crypto'
import type { CommandRoot } from '#cli/run.ts'
import { run } from '#cli/run.ts'
import { surveyCourse } from '#courses/markdown/survey/survey-course.ts'
import { openDatabase } from '#db/connection/open-database.ts'
import { createPackFolder } from '#platform/pack-folder.ts'
import { createBackupShelf } from '#services/backups/backup-shelf.ts'
import { scanBundle } from '#services/bundles/scan-bundle.ts'
import type { Survey } from '#services/lint/survey.ts'
import { scanTypack } from '#services/packs/scan-typack.ts'
import { leastCost } from '#services/protection/scrypt-cost.ts'
import { createServices } from '#services/services.ts'
import { backupsInProcess } from './backups-in-process.ts'
import { compileOnce } from './compile-once.ts'
import { libraryFolder } from './library-folder.ts'
import { papersInProcess } from './papers-in-process.ts'

const open = (folder: string | undefined): ReturnType<CommandRoot['open']> => {
  if (folder === undefined) throw new Error('a test names its data folder')
  const db = openDatabase(folder)
  const services = createServices({
    db,
    dataFolder: folder,
    scan: scanTypack,
    scanBundle,
    packs: createPackFolder(libraryFolder),
    compile: compileOnce,
    compilerDigest: 'test',
    shippedCompiled: () => Promise.resolve(null),
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    now: Date.now,
    monotonicMs: () => performance.now(),
    scryptCost: () => Promise.resolve(leastCost),
    randomBytes,
    ...papersInProcess,
    backupWork: backupsInProcess,
    utcOffsetMinutes: () => 0,
  })
  const close = async () => {
    await services.imports.settled()
    await services.backups.settled()
    await services.bundles.settled()
    services.close()
    db.close()
  }
  return { services, close }
}

const surveyInProcess: Survey = ({ kind, ...source }) => Promise.resolve(surveyCourse(source, kind))

/** What a call of `tianye` answers, run in this process: for cases that a process of its own would add nothing to. */
export async function commandInProcess(words: readonly string[], env: Readonly<Record<string, string>> = {}) {
  let [stdout, stderr] = ['', '']
  const root: CommandRoot = {
    folderOf: (folder) => folder ?? '',
    open,
    openBackups: (folder) => createBackupShelf(folder ?? '', backupsInProcess, Date.now),
    startCompiler: () => ({ compile: compileOnce, close: () => Promise.resolve() }),
    startSurveyor: () => ({ survey: surveyInProcess, close: () => Promise.resolve() }),
    verifyRecord: papersInProcess.verifyRecord,
  }
  const streams = { out: (text: string) => void (stdout += text), err: (text: string) => void (stderr += text) }
  const status = await run(words, { LANG: 'en_GB.UTF-8', ...env }, root, streams)
  return { status, stdout, stderr }
}
