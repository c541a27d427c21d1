import { existsSync, rmSync, statSync } from 'node:fs'
import type Database from 'better-sqlite3'
import { AppError } from '#contract/errors/app-error.ts'
import { migrations } from '../migrations/migrations.ts'
import { checkOpenDatabase } from './check-open-database.ts'
import { findForeignSchema } from './expected-schema.ts'
import type { LastSaved } from './last-saved.ts'
import { readSchema } from './migrate.ts'
import { openSqlite, type ReadableDb } from './sqlite.ts'

/**
 * Reads a file that is there, before anything could change it: opening to write would fold its log in, even to be refused
 * then. The schema is compared with what it should be, and the event that was saved last must be there. After a start that was
 * cut off, which leaves a log, the whole file is checked: a log that belongs to another file passes every check of its own, and
 * folding it in would write over the records.
 *
 * Throws `data-newer-than-app`, `data-damaged`, or what SQLite says; the file is then as it was.
 */
export function lookBeforeOpening(file: string, folder: string, last: LastSaved | null = null): void {
  // A cut while the file was made leaves a journal of the old kind, which only an opening to write can roll back.
  if (sizeOf(file) === 0 || sizeOf(`${file}-journal`) > 0) return
  const index = `${file}-shm`
  const isIndexOurs = !existsSync(index)
  const db = openSqlite(file, { readonly: true, fileMustExist: true })
  try {
    const refuse = (what: string): never => {
      throw new AppError('data-damaged', { folder }, { cause: new Error(what) })
    }
    const schema = readSchema(db, migrations.length, folder)
    const foreign = findForeignSchema(db, schema)
    if (foreign !== null) refuse(`the schema is not ours: ${foreign}`)
    const [wrong] = sizeOf(`${file}-wal`) === 0 ? [] : checkOpenDatabase(db as ReadableDb)
    if (wrong !== undefined) refuse(wrong)
    if (last !== null && (schema === 0 || !hasEvent(db, last.event))) refuse('the event that was saved last is missing')
  } finally {
    db.close()
    // Reading a log makes an index of it beside the file, which the exclusive opening to come neither uses nor removes.
    if (isIndexOurs) rmSync(index, { force: true })
  }
}

/** Whether an event is there, by its hash. */
export function hasEvent(db: Database.Database, hash: string): boolean {
  return db.prepare('SELECT 1 FROM events WHERE hash = ?').get(hash) !== undefined
}

/** In bytes; 0 when there is no such file. */
export function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}
