import { expectedSchema } from '../connection/expected-schema.ts'
import { openSqlite } from '../connection/sqlite.ts'
import { migrations } from '../migrations/migrations.ts'

/**
 * Writes the text of the schema anew into a copy of damaged records: it is known, so damage to it alone must cost no record. Where
 * not even that can be written the copy stays as it is. Never throws.
 */
export function mendSchema(file: string): void {
  try {
    const db = openSqlite(file, { fileMustExist: true })
    try {
      // Text that SQLite cannot read is passed over, and may be written, in a connection that says so.
      db.unsafeMode()
      db.pragma('writable_schema = ON')
      const found = Number(db.pragma('user_version', { simple: true }))
      const version = found >= 1 && found <= migrations.length ? found : migrations.length
      const update = db.prepare('UPDATE sqlite_schema SET type = @type, tbl_name = @on, sql = @sql WHERE name = @name')
      for (const part of expectedSchema(version)) update.run(part)
    } finally {
      db.close()
    }
  } catch {
    return
  }
}
