import type Database from 'better-sqlite3'
import { z } from 'zod'
import { migrations } from '../migrations/migrations.ts'
import { openSqlite } from './sqlite.ts'

const partSchema = z.object({
  type: z.string(),
  name: z.string(),
  /** The table that an index or a trigger is on; of a table its own name. */
  on: z.string(),
  /** `null` for what SQLite made itself. */
  sql: z.string().nullable(),
})
const rowsSchema = z.array(partSchema)

/** A table, index or trigger, as SQLite keeps its text. */
export type SchemaPart = Readonly<z.infer<typeof partSchema>>

/**
 * The name of a table, index or trigger whose text in the file is not what our steps make of it at the file's
 * `user_version`, or that is one too many or too few; `null` when all are as they should be. Only reads.
 *
 * SQLite passes over CHECK constraints in a file that it may not write (`sqlite3AddCheckConstraint`), so damage there is
 * met only when the file is opened to write; and damaged text that still is SQL is met never.
 */
export function findForeignSchema(db: Database.Database, version: number): string | null {
  const [found, expected] = [byName(partsOf(db)), byName(expectedSchema(version))]
  const name = [...found.keys(), ...expected.keys()].find((part) => found.get(part) !== expected.get(part))
  return name ?? null
}

const expectedByVersion = new Map<number, readonly SchemaPart[]>()

/** What the steps up to a version make, found out by taking them in memory: three milliseconds, once. */
export function expectedSchema(version: number): readonly SchemaPart[] {
  const known = expectedByVersion.get(version)
  if (known !== undefined) return known
  const db = openSqlite(':memory:')
  try {
    for (const { sql } of migrations.slice(0, version)) db.exec(sql)
    const parts = partsOf(db)
    expectedByVersion.set(version, parts)
    return parts
  } finally {
    db.close()
  }
}

function partsOf(db: Database.Database): readonly SchemaPart[] {
  return rowsSchema.parse(db.prepare('SELECT type, name, tbl_name AS "on", sql FROM sqlite_schema').all())
}

/** By name. Quotes and spaces are left out: a step that renames has SQLite write the text, and versions may quote differently. */
function byName(parts: readonly SchemaPart[]): ReadonlyMap<string, string> {
  return new Map(
    parts.map(({ type, name, on, sql }) => [name, `${type} ${on} ${(sql ?? '').replaceAll(/["\s]/g, '')}`]),
  )
}
