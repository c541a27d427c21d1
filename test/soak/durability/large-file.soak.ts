import { randomBytes } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { openDatabase } from '#db/connection/open-database.ts'
import { companions, databaseFileName } from '#db/connection/restore-files.ts'
import { sha256 } from '#db/log/digest.ts'
import { createRecordLog } from '#db/log/record-log.ts'
import { createBackupMaker } from '#services/backups/backup-maker.ts'
import { createBackupShelf } from '#services/backups/backup-shelf.ts'
import { createWorkerBackups } from '#services/backups/backup-work.ts'
import { workersFolder } from '#test/helpers/build-program.ts'
import { median } from '#test/helpers/median.ts'
import { longestHold } from '#test/helpers/watch-hold.ts'
import { answer, noon, startAttempt } from '#test/integration/db/study.ts'
import { askedRange } from '#test/soak/soak-range.ts'
import { createDurabilityReport } from './durability-report.ts'

const keep = createDurabilityReport(
  'large-file',
  'Records of 100 MB start after a cut, and are backed up, without holding the program',
)
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }
const megabytes = 100

/** Records of this size as a cut leaves them, with a log beside the file. */
function makeLarge(folder: string): void {
  const db = openDatabase(folder)
  const log = createRecordLog(db, { randomBytes })
  const learner = log.createLearner({ name: '学员甲', purpose: null }, noon)
  const insert = db.prepare('INSERT INTO snapshots (digest, bytes) VALUES (?, ?)')
  db.transaction(() => {
    for (let written = 0; written < megabytes * 1_000_000; written += 4000) {
      const bytes = randomBytes(4000)
      insert.run(sha256(bytes), bytes)
    }
  })()
  db.pragma('wal_checkpoint(TRUNCATE)')
  const attempt = startAttempt(log, learner, noon)
  for (let count = 0; count < 40; count += 1) log.append(learner, noon, [answer(attempt, 'q1')])
  const cut = `${folder}-cut`
  cpSync(folder, cut, { recursive: true })
  db.close()
  for (const end of companions) rmSync(join(folder, `${databaseFileName}${end}`), { force: true })
  cpSync(cut, folder, { recursive: true })
  rmSync(cut, { recursive: true })
}

test('records of 100 MB: a start after a cut, the backup of the day, a look at it', async () => {
  const { seed, from, count } = askedRange(3)
  const work = createWorkerBackups(pathToFileURL(join(workersFolder, 'backup-worker.js')))
  const figures: Record<string, number> = { 'MB each': megabytes }
  const holds: number[] = []
  const add = (what: string, ms: number) => {
    figures[what] = (figures[what] ?? 0) + ms / count
  }
  for (let turn = 0; turn < count; turn += 1) {
    const folder = mkdtempSync(join(tmpdir(), 'tianye-large-'))
    makeLarge(folder)
    expect(statSync(join(folder, `${databaseFileName}-wal`)).size).toBeGreaterThan(100_000)
    const begun = performance.now()
    const db = openDatabase(folder)
    add('start after a cut ms', performance.now() - begun)
    const shelf = createBackupShelf(folder, work, () => noon)
    const parts = { db, dataFolder: folder, shelf, work, log: silent, now: () => noon }
    const maker = createBackupMaker({ ...parts, utcOffsetMinutes: () => 480 })
    const before = performance.now()
    holds.push((await longestHold(() => maker.makeDaily())).heldMs)
    add('backup ms', performance.now() - before)
    const [backup] = shelf.list()
    const looked = performance.now()
    const { heldMs } = await longestHold(async () => shelf.check(backup?.backup ?? ''))
    add('look at a backup ms', performance.now() - looked)
    add('longest hold of a look ms', heldMs)
    db.close()
    rmSync(folder, { recursive: true, force: true })
  }
  await work.close()
  figures['longest hold of a backup, median, ms'] = median(holds)
  for (const [what, value] of Object.entries(figures)) figures[what] = Math.round(value)
  const failures = median(holds) < 50 ? [] : [holds]
  keep({ seed, from, count, done: count, failures, figures })
  expect(failures).toEqual([])
})
