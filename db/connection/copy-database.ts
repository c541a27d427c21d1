import { closeSync, fsync, openSync } from 'node:fs'
import type { ReadableDb } from './sqlite.ts'
import { openSqlite } from './sqlite.ts'
import { syncFile } from './sync-folder.ts'

/** Pages copied before the loop gets its turn: 4 KiB each, so under a megabyte. */
const pagesPerTurn = 200

/** Pages that may lie in the system's memory and not on the disk: a megabyte is there in a few milliseconds. */
const pagesUnwritten = 250

/**
 * Copies the open records into a new file, a piece a turn, so that nothing else waits; what is written meanwhile is in the
 * copy, too. `onShare` hears how much is done, from 0 to 1. The copy is nothing yet: {@link settleCopy} makes it a file.
 *
 * SQLite syncs the copy when it is whole, in the thread that copies: 100 MB held it for 80 ms on a quick disk. So what was
 * copied is put on the disk on the way, in another thread, and SQLite is told to keep little of it in memory.
 */
export async function copyDatabase(db: ReadableDb, file: string, onShare: (share: number) => void): Promise<void> {
  const writing = createWriting(file)
  db.pragma('soft_heap_limit = 1')
  try {
    await db.backup(file, {
      progress: ({ totalPages, remainingPages }) => {
        if (totalPages > 0) onShare(1 - remainingPages / totalPages)
        return writing.mayCopy(totalPages - remainingPages, remainingPages <= pagesPerTurn) ? pagesPerTurn : pause()
      },
    })
  } finally {
    db.pragma('soft_heap_limit = 0')
    writing.end()
  }
}

/** A turn in which nothing is copied, and a moment of it in which the processor is left to others. */
function pause(): number {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1)
  return 0
}

/** Puts a growing file on the disk beside the thread that writes it. */
function createWriting(file: string) {
  let descriptor: number | null = null
  let [written, asked] = [0, 0]
  let isWriting = false
  let isEnded = false
  let failure: Error | null = null
  const endIfIdle = (): void => {
    if (!isEnded || isWriting || descriptor === null) return
    closeSync(descriptor)
    descriptor = null
  }
  return {
    /** Whether more may be copied, once so many pages are; before the last ones all others are to be on the disk. */
    mayCopy: (copied: number, isLast: boolean): boolean => {
      if (failure !== null) throw failure
      const behind = copied - written
      if (behind === 0 || (behind < pagesUnwritten && !isLast)) return true
      if (!isWriting) {
        descriptor ??= openSync(file, 'r+')
        isWriting = true
        asked = copied
        fsync(descriptor, (error) => {
          isWriting = false
          failure = error
          written = asked
          endIfIdle()
        })
      }
      return behind < 2 * pagesUnwritten && !isLast
    },
    end: (): void => {
      isEnded = true
      endIfIdle()
    },
  }
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
