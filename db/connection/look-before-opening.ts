import { existsSync, rmSync, statSync } from 'node:fs'
import { AppError } from '#contract/errors/app-error.ts'
import { migrations } from '../migrations/migrations.ts'
import { checkOpenDatabase } from './check-open-database.ts'
import { findForeignSchema } from './expected-schema.ts'
import { hasEvent } from './last-saved.ts'
import { readSchema } from './migrate.ts'
import { openSqlite, type ReadableDb } from './sqlite.ts'

/**
 * Reads a file that is there, before anything could change it: opening to write would fold its log in, even to be refused
 * then. The schema is compared with what it should be. After a start that was cut off, which leaves a log, the whole file is
 * checked: a log that belongs to another file passes every check of its own, and folding it in would write over the records.
 *
 * Gives whether the event is there that was saved `last`. Throws `data-newer-than-app`, `data-damaged`, or what SQLite says; the
 * file is then as it was.
 */
export function lookBeforeOpening(file: string, folder: string, last: string | null = null): boolean {
  // A cut while the file was made leaves a journal of the old kind, which only an opening to write can roll back.
  if (sizeOf(file) === 0 || sizeOf(`${file}-journal`) > 0) return true
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
    return last === null || (schema > 0 && hasEvent(db, last))
  } finally {
    db.close()
    // Reading a log makes an index of it beside the file, which the exclusive opening to come neither uses nor removes.
    if (isIndexOurs) rmSync(index, { force: true })
  }
}

/** In bytes; 0 when there is no such file. */
export function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}
