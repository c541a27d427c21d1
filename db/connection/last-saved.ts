import { closeSync, openSync, readFileSync, writeSync } from 'node:fs'
import type Database from 'better-sqlite3'
import { sha256 } from '../log/digest.ts'
import type { ReadableDb } from './sqlite.ts'

/** How the name of the note ends, after that of the database file. */
export const lastSavedEnding = '-last'

/**
 * Gives what notes, beside an open database file, the newest event of now by its hash. SQLite passes over the end of a log that
 * is damaged, cut or gone, as it does over a transaction that a power cut kept from being whole; with the note it is seen
 * that something is missing that had been saved. It is written after what it names and never synced, so it may be behind and is
 * never ahead; where it cannot be written it is behind, too, and nothing of what was saved is undone. Events are never deleted.
 * Records in memory have no note.
 */
export function createLastSavedNote(db: ReadableDb): () => void {
  const newest = db.prepare<[], string>('SELECT hash FROM events ORDER BY rowid DESC LIMIT 1').pluck()
  let noted: string | undefined
  return () => {
    if (db.memory) return
    try {
      const last = newest.get()
      if (last === undefined || last === noted) return
      write(`${db.name}${lastSavedEnding}`, textOf(last))
      noted = last
    } catch {
      return
    }
  }
}

/** The hash in the note beside a database file; `null` where there is none, or none that is whole. */
export function readLastSaved(databaseFile: string): string | null {
  try {
    const text = readFileSync(`${databaseFile}${lastSavedEnding}`, 'latin1')
    const [, event] = /^([0-9a-f]{64}) /.exec(text) ?? []
    return event !== undefined && text === textOf(event) ? event : null
  } catch {
    return null
  }
}

/** Whether an event is among the records, by its hash. */
export function hasEvent(db: Database.Database, hash: string): boolean {
  return db.prepare('SELECT 1 FROM events WHERE hash = ?').get(hash) !== undefined
}

/** Always as long as any other, so that one takes the place of another in one write; its digest tells one that is torn. */
function textOf(event: string): string {
  return `${event} ${sha256(Buffer.from(event)).slice(0, 16)}\n`
}

function write(file: string, text: string): void {
  const descriptor = openForWriting(file)
  try {
    writeSync(descriptor, text, 0)
  } finally {
    closeSync(descriptor)
  }
}

/** Not emptied first: what is killed in between would leave no note. */
function openForWriting(file: string): number {
  try {
    return openSync(file, 'r+')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return openSync(file, 'w')
    throw error
  }
}
