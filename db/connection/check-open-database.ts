import { z } from 'zod'
import type { ReadableDb } from './sqlite.ts'

/** What SQLite itself finds wrong in the open file, in its words, at most 100 lines; none when it finds nothing. */
export function checkOpenDatabase(db: ReadableDb): readonly string[] {
  const lines = z.array(z.object({ integrity_check: z.string() })).parse(db.pragma('integrity_check(100)'))
  const foreign = z.array(z.object({ table: z.string(), parent: z.string() })).parse(db.pragma('foreign_key_check'))
  return [
    ...lines.map(({ integrity_check }) => integrity_check).filter((line) => line !== 'ok'),
    ...foreign.slice(0, 100).map(({ table, parent }) => `a row of ${table} names what is not in ${parent}`),
  ]
}
