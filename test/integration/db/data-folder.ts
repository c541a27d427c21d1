import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openDatabase } from '#db/connection/open-database.ts'
import type { WritableDb } from '#db/connection/sqlite.ts'
import { createRecordLog, type RecordLog } from '#db/log/record-log.ts'
import { seededBytes } from './seeded-bytes.ts'

/** A data folder on the disk, open; closed and removed when the test is over. */
export type DataFolder = { readonly path: string; readonly db: WritableDb; readonly log: RecordLog }

/** Makes an empty folder that is removed when the test is over. */
export function emptyFolder(): string {
  const path = mkdtempSync(join(tmpdir(), 'tianye-log-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

/** Opens a data folder; `seed` makes its keys and ids. */
export function openFolder(seed: string, path: string = emptyFolder()): DataFolder {
  const db = openDatabase(path)
  onTestFinished(() => void db.close())
  return { path, db, log: createRecordLog(db, { randomBytes: seededBytes(seed) }) }
}

/** Opens a data folder whose writes need not outlive a power cut: for the many folders of a property test. */
export function openHastyFolder(seed: string): DataFolder {
  const folder = openFolder(seed)
  folder.db.pragma('synchronous = OFF')
  return folder
}

/** Every row of every projection table, in a fixed order, as one text. */
export function dumpProjections(db: WritableDb): string {
  const tables = ['attempts', 'attempt_questions', 'module_progress', 'course_progress', 'credit_entries']
  return tables
    .map((table) => {
      const rows = db.prepare(`SELECT * FROM ${table}`).raw().all()
      return [table, ...rows.map((row) => JSON.stringify(row)).toSorted()].join('\n')
    })
    .join('\n\n')
}
