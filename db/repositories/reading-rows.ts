import { z } from 'zod'
import type { WritableDb } from '../connection/sqlite.ts'

/** The tables of what a learner keeps beside the log, and their columns but for the learner. */
const tables = {
  reading_places: ['pack_id', 'module_id', 'page_id', 'heading_id', 'block'],
  drafts: ['pack_id', 'module_id', 'question_id', 'text'],
  highlights: ['id', 'pack_id', 'module_id', 'language', 'heading_id', 'revision', 'created_at', 'changed_at', 'text'],
  credit_follows: ['profile_id', 'grade', 'first_start'],
  own_profiles: ['profile_id', 'profile', 'changed_at'],
  scan_pieces: ['digest', 'number', 'pieces', 'text'],
} as const

const names = ['reading_places', 'drafts', 'highlights', 'credit_follows', 'own_profiles', 'scan_pieces'] as const

/** Rows as they are stored, sealed where they are sealed: on their way to another data folder. Bytes are base64. */
export const readingRowsSchema = z.array(
  z.strictObject({
    table: z.enum(names),
    values: z.array(z.union([z.string(), z.int(), z.strictObject({ bytes: z.base64() })])),
  }),
)

/** See {@link readingRowsSchema}. */
export type ReadingRows = z.infer<typeof readingRowsSchema>

/** A learner's rows whole, without opening them. */
export type ReadingRowsRepository = {
  readonly stored: (learner: string) => ReadingRows
  readonly put: (learner: string, rows: ReadingRows) => void
}

/** Prepares the statements. */
export function createReadingRowsRepository(db: WritableDb): ReadingRowsRepository {
  const selects = names.map((table) => ({
    table,
    all: db
      .prepare<[string], (string | number | Buffer)[]>(
        `SELECT ${tables[table].join(', ')} FROM ${table} WHERE learner_id = ?`,
      )
      .raw(),
  }))
  const inserts = Object.fromEntries(
    names.map((table) => [
      table,
      db.prepare(
        `INSERT INTO ${table} (learner_id, ${tables[table].join(', ')}) VALUES (?${', ?'.repeat(tables[table].length)})`,
      ),
    ]),
  )
  return {
    stored: (learner) =>
      selects.flatMap(({ table, all }) =>
        all.all(learner).map((row) => ({
          table,
          values: row.map((value) => (Buffer.isBuffer(value) ? { bytes: value.toString('base64') } : value)),
        })),
      ),
    put: (learner, rows) => {
      for (const { table, values } of rows) {
        inserts[table]?.run(
          learner,
          ...values.map((value) => (typeof value === 'object' ? Buffer.from(value.bytes, 'base64') : value)),
        )
      }
    },
  }
}
