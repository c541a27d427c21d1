import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { applicationId } from '#db/connection/migrate.ts'
import { openSqlite, type ReadableDb } from '#db/connection/sqlite.ts'

/** A file of an older schema, as SQL that makes it with its rows. */
export type SchemaFixture = { readonly version: number; readonly sql: string }

const folder = join(import.meta.dirname, '../../../fixtures/schemas')

/** The fixtures of released schemas, oldest first. */
export function releasedFixtures(): readonly SchemaFixture[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}\.sql$/.test(name))
    .toSorted()
    .map((name) => ({ version: Number(name.slice(0, 4)), sql: readFileSync(join(folder, name), 'utf8') }))
}

/** What makes a database like this one: its schema as SQLite keeps it, and every row. */
export function fixtureOf(db: ReadableDb): SchemaFixture {
  const version = Number(db.pragma('user_version', { simple: true }))
  const lines = schemaOf(db).map(({ sql }) => `${sql};`)
  for (const { name } of schemaOf(db).filter(({ type }) => type === 'table')) {
    const columns = db.prepare<[string], string>('SELECT name FROM pragma_table_info(?) ORDER BY cid').pluck().all(name)
    const quoted = columns.map((column) => `quote("${column}")`).join(` || ', ' || `)
    for (const values of db.prepare<[], string>(`SELECT ${quoted} FROM "${name}"`).pluck().all()) {
      lines.push(`INSERT INTO "${name}" (${columns.map((column) => `"${column}"`).join(', ')}) VALUES (${values});`)
    }
  }
  return { version, sql: `${lines.join('\n')}\n` }
}

/** Makes the file of a fixture, as a program of its time left it. */
export function makeFixture({ version, sql }: SchemaFixture, file: string): void {
  const db = openSqlite(file)
  try {
    db.pragma('journal_mode = WAL')
    // Rows come table by table, before those that they name.
    db.pragma('foreign_keys = OFF')
    db.pragma(`application_id = ${applicationId}`)
    db.transaction(() => db.exec(sql))()
    db.pragma(`user_version = ${version}`)
  } finally {
    db.close()
  }
}

/** Everything in a database, in a fixed order: equal texts are equal databases. */
export function everythingIn(db: ReadableDb): string {
  const { version, sql } = fixtureOf(db)
  return [`version ${version}`, ...sql.split(/(?<=;)\n/).toSorted()].join('\n')
}

/** Tables before what is made on them; SQLite's own are left out. */
function schemaOf(db: ReadableDb) {
  return db
    .prepare<[], { type: string; name: string; sql: string }>(
      `SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'
       ORDER BY type <> 'table', rowid`,
    )
    .all()
}
