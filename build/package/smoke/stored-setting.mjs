/** A setting, read from the records that a closed app left behind. */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/**
 * Reads a copy of the one database file, so that the app's own is neither touched nor completed.
 * @param {string} dataFolder
 * @param {string} name
 * @returns {Promise<unknown>} its value; undefined if it was never stored
 */
export async function storedSetting(dataFolder, name) {
  const { default: Database } = await import('better-sqlite3')
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tianye-records-'))
  try {
    const copy = path.join(folder, 'copy.sqlite3')
    copyFileSync(path.join(dataFolder, 'tianye.sqlite3'), copy)
    const db = new Database(copy)
    const value = db.prepare('SELECT value FROM settings WHERE name = ?').pluck().get(name)
    db.close()
    return typeof value === 'string' ? JSON.parse(value) : undefined
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
