import { AppError, type ErrorDetails } from '#contract/errors/app-error.ts'
import type { ErrorCode } from '#contract/errors/error-codes.ts'
import { openDatabase } from '#db/connection/open-database.ts'
import type { WritableDb } from '#db/connection/sqlite.ts'
import { toTrouble } from '#db/connection/trouble.ts'
import { createBackupBeforeUpdate } from '#services/backups/backup-before-update.ts'
import type { Log } from '#services/log.ts'

/** The data folder, open for this program with what works in it, or why it is not. */
export type Records<Work> =
  | { readonly kind: 'ready'; readonly db: WritableDb; readonly work: Work }
  | {
      readonly kind: 'failed'
      readonly code: ErrorCode
      readonly details: ErrorDetails
    }

/**
 * Opens the records and begins to work in them; a failure of either becomes a screen that says what to do, never a crash or a
 * program that pretends.
 */
export function openRecords<Work>(folder: string, log: Log, begin: (db: WritableDb) => Work): Records<Work> {
  try {
    const db = openDatabase(folder, createBackupBeforeUpdate(Date.now))
    try {
      return { kind: 'ready', db, work: begin(db) }
    } catch (error) {
      db.close()
      throw toTrouble(error, folder)
    }
  } catch (error) {
    const cause = error instanceof AppError ? error.cause : error
    log.error('records not opened', { folder, cause: cause instanceof Error ? cause.message : '' })
    if (error instanceof AppError) return { kind: 'failed', code: error.code, details: error.details }
    return { kind: 'failed', code: 'internal', details: { incident: 'start' } }
  }
}
