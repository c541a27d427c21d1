import { closeSync, openSync, writeSync } from 'node:fs'
import Database from 'better-sqlite3'

/** Where a table's first page lies, in pages of 4 KiB. */
export function firstPageOf(db: Database.Database, table: string): number {
  const page = db.prepare<[string], number>('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(table)
  if (page === undefined) throw new Error(`no table ${table}`)
  return page
}

/** Makes a page unreadable, as a disk does behind the program's back; the file may be open. */
export function damagePage(file: string, page: number): void {
  const descriptor = openSync(file, 'r+')
  writeSync(descriptor, Buffer.alloc(100, 0x5a), 0, 100, (page - 1) * 4096)
  closeSync(descriptor)
}

/** Makes the first page of a table unreadable in a file that nobody has open; opening it does not read that page. */
export function damageTable(file: string, table: string): void {
  const db = new Database(file)
  const page = firstPageOf(db, table)
  db.close()
  damagePage(file, page)
}
