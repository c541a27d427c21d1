import type { WritableDb } from '../connection/sqlite.ts'
import { isTrouble } from '../connection/trouble.ts'

/**
 * Takes away what was deleted and may still lie in the files. It comes behind the transaction that deleted, so that a disk that
 * fails here undoes nothing of it and must not make it look undone: what is owed then is done at the next start.
 */
export type Traces = {
  /** Empties the write-ahead log; where that fails, closing or the next checkpoint does. */
  readonly emptyLog: () => void
  /** Notes, inside the caller's transaction, that the file is to be written anew. */
  readonly owe: () => void
  /**
   * Writes the file anew where that is owed. Deleted rows are overwritten, but where the file was balanced their bytes may lie in
   * the free space of other pages; only this leaves none.
   */
  readonly writeAnew: () => void
}

/** Prepares the statements. */
export function createTraces(db: WritableDb): Traces {
  const insert = db.prepare('INSERT INTO rewrite_due (id) VALUES (1) ON CONFLICT (id) DO NOTHING')
  const select = db.prepare<[], number>('SELECT count(*) FROM rewrite_due').pluck()
  const remove = db.prepare('DELETE FROM rewrite_due')
  const unlessTrouble = (work: () => void): void => {
    try {
      work()
    } catch (error) {
      if (!isTrouble(error)) throw error
    }
  }
  return {
    emptyLog: () => unlessTrouble(() => db.pragma('wal_checkpoint(TRUNCATE)')),
    owe: () => void insert.run(),
    writeAnew: () =>
      unlessTrouble(() => {
        if (select.get() === 0) return
        db.exec('VACUUM')
        remove.run()
        db.pragma('wal_checkpoint(TRUNCATE)')
      }),
  }
}
