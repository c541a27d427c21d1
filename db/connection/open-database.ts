import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '#contract/errors/app-error.ts'
import { migrations } from '../migrations/migrations.ts'
import { keepCutShort } from './cut-short.ts'
import { isDamage } from './damage.ts'
import { ensureFolder } from './ensure-folder.ts'
import { readLastSaved } from './last-saved.ts'
import { lookBeforeOpening, sizeOf } from './look-before-opening.ts'
import { type BeforeMigration, migrate } from './migrate.ts'
import { backupFileEnding, backupsFolderName, databaseFileName, finishRestore, sweepRestore } from './restore-files.ts'
import { openSqlite, type WritableDb } from './sqlite.ts'

/**
 * Opens the data folder for this program alone, creating it when it is missing, carrying out a restore that was ordered,
 * and brings it to the current schema; `beforeMigration` is called with records of an older one. Records whose end is missing are
 * open as far as they go, and kept as they were found (`cut-short.ts`).
 *
 * Durability: WAL with `synchronous=FULL` (SQLite's manual: NORMAL in WAL may roll back committed transactions after a
 * power cut; better-sqlite3 compiles NORMAL as the WAL default, so it is set on every open).
 *
 * Throws `data-folder-in-use`, `data-folder-not-writable`, `data-newer-than-app`, `data-damaged` or `data-missing`; the file
 * is then left as it was.
 */
export function openDatabase(folder: string, beforeMigration?: BeforeMigration): WritableDb {
  try {
    ensureFolder(folder)
    finishRestore(folder)
    refuseToStartEmpty(folder)
    const file = join(folder, databaseFileName)
    const last = readLastSaved(file)
    const isWhole = lookBeforeOpening(file, folder, last)
    if (last !== null && !isWhole) keepCutShort(folder, last)
    const db = openLookedThrough(file, folder, beforeMigration)
    sweepRestore(folder)
    return db
  } catch (error) {
    throw toAppError(error, folder)
  }
}

/** Opens one database file as {@link openDatabase} does the one of a data folder; errors name `folder`. */
export function openDatabaseFile(file: string, folder: string, beforeMigration?: BeforeMigration): WritableDb {
  try {
    lookBeforeOpening(file, folder)
    return openLookedThrough(file, folder, beforeMigration)
  } catch (error) {
    throw toAppError(error, folder)
  }
}

function openLookedThrough(file: string, folder: string, beforeMigration?: BeforeMigration): WritableDb {
  const db = openSqlite(file)
  try {
    db.pragma('locking_mode = EXCLUSIVE')
    db.pragma('trusted_schema = OFF')
    db.pragma('foreign_keys = ON')
    db.pragma('recursive_triggers = ON')
    db.pragma('cell_size_check = ON')
    db.pragma('secure_delete = ON')
    // What is sorted or written anew must not pass through a temporary file.
    db.pragma('temp_store = MEMORY')
    migrate(db, migrations, folder, beforeMigration)
    return db as WritableDb
  } catch (error) {
    db.close()
    throw error
  }
}

/** Where records were there is never a quiet new beginning: a file that a failing disk emptied, or one that somebody moved. */
function refuseToStartEmpty(folder: string): void {
  const file = join(folder, databaseFileName)
  if (sizeOf(file) > 0) return
  const backups = join(folder, backupsFolderName)
  const isLeft =
    sizeOf(`${file}-wal`) > 0 ||
    readLastSaved(file) !== null ||
    (existsSync(backups) && readdirSync(backups).some(isBackup))
  if (isLeft) throw new AppError('data-missing', { folder })
}

const isBackup = (name: string) => name.endsWith(backupFileEnding)

/** Maps what the operating system and SQLite say on opening to the codes a person can act on. */
function toAppError(error: unknown, folder: string): unknown {
  if (!(error instanceof Error) || error instanceof AppError) return error
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (code.startsWith('SQLITE_BUSY')) return new AppError('data-folder-in-use', { folder }, { cause: error })
  if (isDamage(error)) {
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
