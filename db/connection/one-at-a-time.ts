import { rmSync } from 'node:fs'
import { openSqlite } from './sqlite.ts'

/**
 * Does something that programs may only do one at a time, each of them having taken the lock of this file. The system gives the
 * lock back when a program ends, however it ends; the file stays until {@link removeLock}. Throws SQLite's own error
 * (`SQLITE_BUSY`) at once while another has it.
 */
export function oneAtATime(lockFile: string, act: () => void): void {
  const db = openSqlite(lockFile)
  try {
    db.exec('BEGIN EXCLUSIVE')
    act()
  } finally {
    db.close()
  }
}

/**
 * Removes the file of a lock, and the journal that a failing disk kept from going, once there is nothing left to do under it:
 * whoever makes it anew shares no lock with those before.
 */
export function removeLock(lockFile: string): void {
  try {
    for (const file of [lockFile, `${lockFile}-journal`]) rmSync(file, { force: true })
  } catch {
    // Another program is looking at it; an empty file that stays says nothing.
    return
  }
}
