import { AppError, type ErrorDetails } from '#contract/errors/app-error.ts'
import type { ErrorCode } from '#contract/errors/error-codes.ts'
import { openDatabase } from '#db/connection/open-database.ts'
import type { WritableDb } from '#db/connection/sqlite.ts'
import { createBackupBeforeUpdate } from '#services/backups/backup-before-update.ts'
import type { Log } from '#services/log.ts'

/** The data folder, open for this program, or why it is not. */
export type Records =
  | { readonly kind: 'ready'; readonly db: WritableDb }
  | {
      readonly kind: 'failed'
      readonly code: ErrorCode
      readonly details: ErrorDetails
    }

/** Opens the records; a failure becomes a screen that says what to do, never a crash or a program that pretends. */
export function openRecords(folder: string, log: Log): Records {
  try {
    return { kind: 'ready', db: openDatabase(folder, createBackupBeforeUpdate(Date.now)) }
  } catch (error) {
    const cause = error instanceof AppError ? error.cause : error
    log.error('records not opened', { folder, cause: cause instanceof Error ? cause.message : '' })
    if (error instanceof AppError) return { kind: 'failed', code: error.code, details: error.details }
    return { kind: 'failed', code: 'internal', details: { incident: 'start' } }
  }
}
