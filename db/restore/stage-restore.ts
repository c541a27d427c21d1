import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '#contract/errors/app-error.ts'
import { checkDatabase } from '../connection/check-database.ts'
import { settleCopy } from '../connection/copy-database.ts'
import { copyDatabaseFiles } from '../connection/copy-database-files.ts'
import { hasEvent, readLastSaved } from '../connection/last-saved.ts'
import { openDatabaseFile } from '../connection/open-database.ts'
import { databaseFileName, removeStaged, salvageFolderStart, stagedFile } from '../connection/restore-files.ts'
import { createRecordLog } from '../log/record-log.ts'
import { salvage } from '../log/salvage.ts'

/** What a staged restore holds. */
export type StagedRestore = {
  readonly events: number
  /** Events that the backup did not have and the damaged records still gave. */
  readonly recovered: number
  /** Events of the damaged records that are nowhere any more; `null` when their number is not known. */
  readonly lost: number | null
}

type StageOptions = { readonly isSalvage: boolean; readonly randomBytes: (count: number) => Uint8Array }

/**
 * Makes a backup ready to take the place of the records: copied into the data folder, brought to the current schema, every
 * learner's next event set to open a new chain, checked, on the disk. With `isSalvage` what can still be read of the
 * records' log goes into it; they themselves stay as they are. The backup was checked before. Throws `backup-damaged`, or what
 * the disk says; nothing stays staged then, since a disk that got full needs the room.
 */
export function stageRestore(folder: string, backupFile: string, how: StageOptions): StagedRestore {
  removeStaged(folder)
  try {
    return stage(folder, backupFile, how)
  } catch (error) {
    removeStaged(folder)
    throw error
  }
}

function stage(folder: string, backupFile: string, { isSalvage, randomBytes }: StageOptions): StagedRestore {
  const staged = stagedFile(folder)
  copyFileSync(backupFile, staged)
  const db = openDatabaseFile(staged, folder)
  let recovered = 0
  let before: number | null = 0
  try {
    if (isSalvage) {
      const saved = salvageBeside(folder)
      before = saved.events
      recovered = createRecordLog(db, { randomBytes }).takeSalvage(saved).added
      const last = readLastSaved(join(folder, databaseFileName))
      // What can be read tells nothing of an end that is gone.
      if (last !== null && !hasEvent(db, last)) before = null
    }
    db.exec(`UPDATE writers SET restart = 'restored'`)
  } finally {
    db.close()
  }
  settleCopy(staged)
  const check = checkDatabase(staged)
  if (check.standing !== 'sound') throw new AppError('backup-damaged', { file: backupFile })
  return { events: check.events, recovered, lost: before === null ? null : Math.max(0, before - check.events) }
}

/** Reads a copy of the damaged records, since reading may change them. */
function salvageBeside(folder: string) {
  const beside = mkdtempSync(join(folder, salvageFolderStart))
  try {
    copyDatabaseFiles(join(folder, databaseFileName), join(beside, databaseFileName))
    return salvage(join(beside, databaseFileName))
  } finally {
    rmSync(beside, { recursive: true, force: true })
  }
}
