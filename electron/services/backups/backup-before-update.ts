import { randomUUID } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '#contract/errors/app-error.ts'
import { checkDatabase } from '#db/connection/check-database.ts'
import { copyDatabaseNow, settleCopy } from '#db/connection/copy-database.ts'
import type { BeforeMigration } from '#db/connection/migrate.ts'
import { backupsFolderName } from '#db/connection/restore-files.ts'
import { shelveCopy } from './shelve-copy.ts'

/**
 * The backup that a newer version makes before it touches the records of an older one: at once, since nothing may be
 * written between. Throws `backup-not-made`, and then nothing is migrated.
 */
export function createBackupBeforeUpdate(now: () => number): BeforeMigration {
  return (db, folder) => {
    const place = join(folder, backupsFolderName)
    const copy = join(place, `.${randomUUID()}.part`)
    try {
      mkdirSync(place, { recursive: true })
      copyDatabaseNow(db, copy)
      settleCopy(copy)
      shelveCopy(place, copy, { at: now(), reason: 'update', check: checkDatabase(copy) })
    } catch (error) {
      rmSync(copy, { force: true })
      throw new AppError('backup-not-made', { folder: place }, { cause: error })
    }
  }
}
