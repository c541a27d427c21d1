import { join } from 'node:path'
import { openDatabase } from '#db/connection/open-database.ts'
import { createRecordLog } from '#db/log/record-log.ts'
import { createBackupMaker } from '#services/backups/backup-maker.ts'
import { createBackupShelf } from '#services/backups/backup-shelf.ts'
import { backupsInProcess } from '#test/helpers/backups-in-process.ts'
import { seededBytes } from '#test/integration/db/seeded-bytes.ts'
import { answer, noon, startAttempt } from '#test/integration/db/study.ts'

/** Records with a backup of before their last answers. */
export type RestoreGround = {
  readonly folder: string
  /** The hashes of the events in the backup, and of all. */
  readonly inBackup: readonly string[]
  readonly all: readonly string[]
}

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }

/** What opens a folder, by a clock that stands, and makes its backups. */
export function openForRestore(folder: string, seed: string) {
  const db = openDatabase(folder)
  const shelf = createBackupShelf(folder, backupsInProcess, () => noon)
  const parts = { db, dataFolder: folder, shelf, work: backupsInProcess, log: silent, now: () => noon }
  return {
    db,
    log: createRecordLog(db, { randomBytes: seededBytes(seed) }),
    maker: createBackupMaker({ ...parts, utcOffsetMinutes: () => 480 }),
    hashes: () => db.prepare<[], string>('SELECT hash FROM events ORDER BY hash').pluck().all(),
  }
}

/** Makes the records that every case starts from. */
export async function makeRestoreGround(root: string, seed: number): Promise<RestoreGround> {
  const folder = join(root, 'records')
  const { db, log, maker, hashes } = openForRestore(folder, `${seed}`)
  const learner = log.createLearner({ name: '学员甲', purpose: null }, noon)
  const attempt = startAttempt(log, learner, noon, 'listening', 120)
  for (let n = 1; n <= 30; n += 1) log.append(learner, noon, [answer(attempt, `q${n}`)])
  await maker.make('asked')
  const inBackup = hashes()
  for (let n = 31; n <= 50; n += 1) log.append(learner, noon, [answer(attempt, `q${n}`)])
  const all = hashes()
  db.close()
  return { folder, inBackup, all }
}
