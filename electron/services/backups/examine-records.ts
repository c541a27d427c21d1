import { join } from 'node:path'
import type { RecordsExamination } from '#contract/backup.ts'
import { AppError } from '#contract/errors/app-error.ts'
import { checkOpenDatabase } from '#db/connection/check-open-database.ts'
import { listCutShort } from '#db/connection/cut-short.ts'
import { isDamage } from '#db/connection/damage.ts'
import { setAsideFolderName } from '#db/connection/restore-files.ts'
import type { ReadableDb } from '#db/connection/sqlite.ts'
import type { RecordLog } from '#db/log/record-log.ts'

/**
 * Looks through the open records: what SQLite finds in the file, and what the log finds in itself. Changes nothing. Throws
 * `data-damaged` when the file cannot even be read that far.
 */
export function createExamination(db: ReadableDb, log: RecordLog, folder: string): () => RecordsExamination {
  return () => {
    try {
      return { ...examine(db, log), cutShort: listCutShort(folder).map((name) => join(setAsideFolderName, name)) }
    } catch (error) {
      throw isDamage(error) ? new AppError('data-damaged', { folder }, { cause: error }) : error
    }
  }
}

function examine(db: ReadableDb, log: RecordLog): Omit<RecordsExamination, 'cutShort'> {
  const { events, findings, notYetSealed, quarantined } = log.verify()
  return {
    database: checkOpenDatabase(db),
    events,
    findings: findings.map(({ rule, subject }) => ({ rule, subject })),
    notYetSealed: notYetSealed.reduce((sum, tail) => sum + tail.events, 0),
    quarantined: quarantined.length,
  }
}
