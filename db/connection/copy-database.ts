import type { ReadableDb } from './sqlite.ts'
import { openSqlite } from './sqlite.ts'
import { syncFile } from './sync-folder.ts'

/** Pages copied before the loop gets its turn: 4 KiB each, so under a megabyte. */
const pagesPerTurn = 200

/**
 * Copies the open records into a new file, a piece a turn, so that nothing else waits; what is written meanwhile is in the
 * copy, too. `onShare` hears how much is done, from 0 to 1. The copy is nothing yet: {@link settleCopy} makes it a file.
 */
export async function copyDatabase(db: ReadableDb, file: string, onShare: (share: number) => void): Promise<void> {
  await db.backup(file, {
    progress: ({ totalPages, remainingPages }) => {
      if (totalPages > 0) onShare(1 - remainingPages / totalPages)
      return pagesPerTurn
    },
  })
}

/** Copies the open records at once, for where nothing else may happen meanwhile: before a migration. */
export function copyDatabaseNow(db: ReadableDb, file: string): void {
  db.prepare('VACUUM INTO ?').run(file)
}

/**
 * Makes a copy one whole file on the disk. A copy says of itself that it has a write-ahead log; it gets a journal of the
 * old kind, so that it can be read later from a place that cannot be written. Neither way of copying syncs.
 */
export function settleCopy(file: string): void {
  const db = openSqlite(file)
  try {
    db.pragma('journal_mode = DELETE')
  } finally {
    db.close()
  }
  syncFile(file)
}
