import type Database from 'better-sqlite3'
import { AppError } from '#contract/errors/app-error.ts'
import type { ReadableDb } from './sqlite.ts'

/** 'TNYE' in ASCII: marks the file as ours, so that a stranger's database is never migrated. */
export const applicationId = 0x54_4e_59_45

/** Called with records of an older schema, before the first step; what it throws stops the opening, with nothing changed. */
export type BeforeMigration = (db: ReadableDb, folder: string) => void

/** One numbered step of the schema. */
export type Migration = { readonly version: number; readonly sql: string }

/**
 * Brings a file to the newest schema. Takes the exclusive lock first, refuses a newer or a foreign file before the first
 * write, and runs each step together with its `user_version` in one transaction, so a cut leaves the old or the new
 * schema and nothing between.
 *
 * Throws `data-newer-than-app` for a newer file and `data-damaged` for a file that is not ours.
 */
export function migrate(
  db: Database.Database,
  migrations: readonly Migration[],
  folder: string,
  beforeMigration?: BeforeMigration,
): void {
  migrations.forEach((migration, index) => {
    if (migration.version !== index + 1) throw new Error(`migration ${migration.version} stands at place ${index + 1}`)
  })
  const found = readSchema(db, migrations.length, folder)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  // An exclusive lock is only taken by the first write; take it now, so a second program is told at once.
  db.exec('BEGIN EXCLUSIVE; COMMIT')
  if (found > 0 && found < migrations.length) beforeMigration?.(db as ReadableDb, folder)
  for (const migration of migrations.slice(found)) {
    db.transaction(() => {
      db.pragma(`application_id = ${applicationId}`)
      db.exec(migration.sql)
      db.pragma(`user_version = ${migration.version}`)
    }).exclusive()
  }
}

/**
 * The schema of a file, 0 for an empty one. Only reads. Throws `data-newer-than-app` for one above `known`, `data-damaged`
 * for a file that is not ours.
 */
export function readSchema(db: Database.Database, known: number, folder: string): number {
  const found = readNumber(db, 'user_version')
  const owner = readNumber(db, 'application_id')
  const isEmpty = db.prepare('SELECT count(*) AS n FROM sqlite_schema').pluck().get() === 0
  if (found > known) {
    throw new AppError('data-newer-than-app', { folder, found, known })
  }
  if (!isEmpty && owner !== applicationId) throw new AppError('data-damaged', { folder })
  return found
}

function readNumber(db: Database.Database, pragma: string): number {
  const value: unknown = db.pragma(pragma, { simple: true })
  if (typeof value !== 'number') throw new Error(`pragma ${pragma} gave no number`)
  return value
}
