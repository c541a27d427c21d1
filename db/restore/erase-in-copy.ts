import { isErasable } from '#courses/record/event-kinds.ts'
import { openDatabaseFile } from '../connection/open-database.ts'
import { openSqlite } from '../connection/sqlite.ts'
import type { LogBatch } from '../log/log-batch.ts'
import { createRecordLog } from '../log/record-log.ts'

/**
 * Erases a learner in a copy of the records that nobody has open: the erasures that the records themselves hold are merged into it,
 * so that nothing new is written in the learner's name, and the rest goes as it went there. `false` when the copy holds nothing of
 * them, and is then as it was but for its schema. Throws as {@link openDatabaseFile} does.
 */
export function eraseInCopy(
  file: string,
  folder: string,
  { learner, erasures }: { readonly learner: string; readonly erasures: LogBatch },
  randomBytes: (count: number) => Uint8Array,
): boolean {
  const db = openDatabaseFile(file, folder)
  try {
    return createRecordLog(db, { randomBytes }).eraseAs(learner, erasures)
  } finally {
    db.close()
  }
}

/**
 * The events of a learner whose payload a copy holds and that can be erased, by hash: a copy may know what the records have lost. Only
 * reads; throws what SQLite says of a file that cannot be read.
 */
export function erasableIn(file: string, learner: string): readonly string[] {
  const db = openSqlite(file, { readonly: true, fileMustExist: true })
  try {
    return db
      .prepare<[string], { readonly hash: string; readonly kind: string }>(
        `SELECT e.hash, e.kind FROM chains AS c JOIN events AS e ON e.chain = c.public_key
           JOIN payloads AS p ON p.event = e.hash
         WHERE c.learner_id = ? ORDER BY e.hash`,
      )
      .all(learner)
      .flatMap(({ hash, kind }) => (isErasable(kind) ? [hash] : []))
  } finally {
    db.close()
  }
}
