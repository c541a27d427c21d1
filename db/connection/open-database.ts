import { join } from 'node:path'
import { AppError } from '#contract/errors/app-error.ts'
import { migrations } from '../migrations/migrations.ts'
import { ensureFolder } from './ensure-folder.ts'
import { migrate } from './migrate.ts'
import { openSqlite, type WritableDb } from './sqlite.ts'

/** Name of the one database file in a data folder. */
export const databaseFileName = 'tianye.sqlite3'

/**
 * Opens the data folder for this program alone, creating it when it is missing, and brings it to the current schema.
 *
 * Durability: WAL with `synchronous=FULL` (SQLite's manual: NORMAL in WAL may roll back committed transactions after a
 * power cut; better-sqlite3 compiles NORMAL as the WAL default, so it is set on every open).
 *
 * Throws `data-folder-in-use`, `data-folder-not-writable`, `data-newer-than-app` or `data-damaged`; the file is then
 * left as it was.
 */
export function openDatabase(folder: string): WritableDb {
  try {
    ensureFolder(folder)
    const db = openSqlite(join(folder, databaseFileName))
    try {
      db.pragma('locking_mode = EXCLUSIVE')
      db.pragma('trusted_schema = OFF')
      db.pragma('foreign_keys = ON')
      db.pragma('recursive_triggers = ON')
      db.pragma('cell_size_check = ON')
      db.pragma('secure_delete = ON')
      // What is sorted or written anew must not pass through a temporary file.
      db.pragma('temp_store = MEMORY')
      migrate(db, migrations, folder)
      return db as WritableDb
    } catch (error) {
      db.close()
      throw error
    }
  } catch (error) {
    throw toAppError(error, folder)
  }
}

/** Maps what the operating system and SQLite say on opening to the codes a person can act on. */
function toAppError(error: unknown, folder: string): unknown {
  if (!(error instanceof Error) || error instanceof AppError) return error
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (code.startsWith('SQLITE_BUSY')) return new AppError('data-folder-in-use', { folder }, { cause: error })
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') {
    return new AppError('data-damaged', { folder }, { cause: error })
  }
  if (
    /^SQLITE_(CANTOPEN|READONLY|FULL|IOERR|PERM)/.test(code) ||
    /^E(ACCES|NOENT|PERM|ROFS|NOSPC|NOTDIR|EXIST|NAMETOOLONG|INVAL)$/.test(code)
  ) {
    return new AppError('data-folder-not-writable', { folder }, { cause: error })
  }
  return error
}
