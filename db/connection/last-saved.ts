import { closeSync, openSync, readFileSync, writeSync } from 'node:fs'
import { sha256 } from '../log/digest.ts'
import type { ReadableDb } from './sqlite.ts'

/** The newest event that records had when it was noted. */
export type LastSaved = {
  /** Its hash. */
  readonly event: string
  /** When it was recorded, in milliseconds since 1970 UTC. */
  readonly at: number
}

/** How the name of the note ends, after that of the database file. */
export const lastSavedEnding = '-last'

/**
 * Gives what notes, beside an open database file, the newest event of now. SQLite passes over the end of a log that is damaged,
 * cut or gone, as it does over a transaction that a power cut kept from being whole; with the note it is seen that something
 * is missing that had been saved. It is written after what it names and never synced, so it may be behind and is never ahead;
 * where it cannot be written it is behind, too. Events are never deleted. Records in memory have no note.
 */
export function createLastSavedNote(db: ReadableDb): () => void {
  const newest = db.prepare<[], LastSaved>('SELECT hash AS event, at FROM events ORDER BY rowid DESC LIMIT 1')
  return () => {
    const last = newest.get()
    if (last === undefined || db.memory) return
    try {
      write(`${db.name}${lastSavedEnding}`, textOf(last))
    } catch {
      return
    }
  }
}

/** What the note beside a database file says; `null` where there is none, or none that is whole. */
export function readLastSaved(databaseFile: string): LastSaved | null {
  try {
    const text = readFileSync(`${databaseFile}${lastSavedEnding}`, 'latin1')
    const [, event, at] = /^([0-9a-f]{64}) (\d{16}) /.exec(text) ?? []
    if (event === undefined || at === undefined) return null
    const last = { event, at: Number(at) }
    return text === textOf(last) ? last : null
  } catch {
    return null
  }
}

/** Always as long as any other, so that one takes the place of another in one write; its digest tells one that is torn. */
function textOf({ event, at }: LastSaved): string {
  const said = `${event} ${String(at).padStart(16, '0')}`
  return `${said} ${sha256(Buffer.from(said)).slice(0, 16)}\n`
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
  } catch {
    return openSync(file, 'w')
  }
}
