import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { AppError } from '#contract/errors/app-error.ts'
import { countSpoilt } from '../log/count-spoilt.ts'
import { migrations } from '../migrations/migrations.ts'
import { findForeignSchema } from './expected-schema.ts'
import { applicationId } from './migrate.ts'
import { openSqlite } from './sqlite.ts'

/** What a look at a closed database file found. */
export type DatabaseCheck =
  | {
      readonly standing: 'sound'
      readonly schema: number
      /** SHA-256 of the file, in hexadecimal. */
      readonly digest: string
      readonly events: number
      readonly learners: number
      /** When the newest event was written by its clock, in milliseconds since 1970 UTC. */
      readonly newestAt: number | null
      /** What the log holds that no longer has its hash; see {@link countSpoilt}. */
      readonly spoilt: number
    }
  /** Written by a newer version. */
  | { readonly standing: 'newer'; readonly schema: number }
  /** `what` is for the log, in SQLite's words. */
  | { readonly standing: 'damaged'; readonly what: string }

const countsSchema = z.object({ events: z.int(), learners: z.int(), newestAt: z.int().nullable() })

/**
 * Reads a database file that nobody has open, all of it, and changes nothing: that it and its schema are ours, SQLite's
 * `quick_check` and `foreign_key_check` (SQLite's manual: neither finds what the other does), how much is in it, and how much of
 * that is no longer what was written. The log checks itself further, once it is open. Never throws for what is in the file; a file that cannot be
 * opened is not called damaged, since it may be whole: that throws `disk-failed`.
 */
export function checkDatabase(file: string): DatabaseCheck {
  try {
    const db = openSqlite(file, { readonly: true, fileMustExist: true })
    try {
      const read = (pragma: string): unknown => db.pragma(pragma, { simple: true })
      if (read('application_id') !== applicationId) return { standing: 'damaged', what: 'not a file of Tianye' }
      const schema = z.int().min(1).parse(read('user_version'))
      if (schema > migrations.length) return { standing: 'newer', schema }
      const foreignSchema = findForeignSchema(db, schema)
      if (foreignSchema !== null) return { standing: 'damaged', what: `the schema is not ours: ${foreignSchema}` }
      const quick = read('quick_check(1)')
      if (quick !== 'ok') return { standing: 'damaged', what: String(quick) }
      const foreign = z.array(z.unknown()).parse(db.pragma('foreign_key_check'))
      if (foreign.length > 0) return { standing: 'damaged', what: `${foreign.length} rows name what is not there` }
      const counts = countsSchema.parse(
        db
          .prepare(
            `SELECT (SELECT count(*) FROM events) AS events, (SELECT count(*) FROM learners) AS learners,
               (SELECT max(at) FROM events) AS newestAt`,
          )
          .get(),
      )
      return { standing: 'sound', schema, digest: digestOfFile(file), ...counts, spoilt: countSpoilt(db) }
    } finally {
      db.close()
    }
  } catch (error) {
    if (isNotOpened(error)) throw new AppError('disk-failed', { folder: dirname(file) }, { cause: error })
    return { standing: 'damaged', what: error instanceof Error ? error.message : String(error) }
  }
}

function isNotOpened(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const isShut = 'code' in error && String(error.code).startsWith('SQLITE_CANTOPEN')
  return isShut || ('syscall' in error && error.syscall === 'open')
}

/** SHA-256 of a file of any size, in hexadecimal. */
export function digestOfFile(file: string): string {
  const hash = createHash('sha256')
  const piece = Buffer.alloc(1 << 20)
  const descriptor = openSync(file, 'r')
  try {
    for (;;) {
      const read = readSync(descriptor, piece)
      if (read === 0) return hash.digest('hex')
      hash.update(piece.subarray(0, read))
    }
  } finally {
    closeSync(descriptor)
  }
}
