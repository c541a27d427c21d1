import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { ensureFolder } from './ensure-folder.ts'
import { lastSavedEnding } from './last-saved.ts'
import { oneAtATime, removeLock } from './one-at-a-time.ts'
import { openSqlite } from './sqlite.ts'
import { syncFile, syncFolder } from './sync-folder.ts'

/** Name of the one database file in a data folder. */
export const databaseFileName = 'tianye.sqlite3'

/** What belongs to a database file and is never parted from it. */
export const companions = ['', '-wal', '-shm', '-journal', lastSavedEnding] as const

const orderSchema = z.strictObject({
  format: z.literal(1),
  /** The folder in `set-aside` for the records of before. */
  setAside: z.string().regex(/^[\w-]{1,60}$/),
  /** Whether the records of before can be opened; damaged ones are not touched by as much as a try. */
  isOpenable: z.boolean(),
})

/** How a restore is ordered. */
export type RestoreOrder = Omit<z.infer<typeof orderSchema>, 'format'>

/** Where a restore keeps the records that are to come, ready and checked. */
export function stagedFile(folder: string): string {
  return join(folder, `${databaseFileName}.restoring`)
}

/**
 * Orders that the staged records take the place of those that are, which go into `set-aside/NAME` of the data folder. From
 * here on every start carries it out, however often power goes. The records must be closed.
 */
export function orderRestore(folder: string, restore: RestoreOrder): void {
  const order = orderFile(folder)
  const part = `${order}.part`
  writeFileSync(part, JSON.stringify({ format: 1, ...restore } satisfies z.infer<typeof orderSchema>))
  syncFile(part)
  renameSync(part, order)
  syncFolder(folder)
}

/**
 * Carries out a restore that was ordered, and may have been cut short before: the files of before are moved aside, all of
 * them, damaged ones byte for byte, and the staged file takes their place. To be called before the records are opened. Throws
 * SQLite's own error when another program has them open, or is carrying out the same; nothing was moved then.
 */
export function finishRestore(folder: string): void {
  if (!existsSync(orderFile(folder))) return
  // Two at once would set aside what the other had just put in place, over what was set aside before.
  oneAtATime(lockFile(folder), () => carryOut(folder))
}

function carryOut(folder: string): void {
  const order = orderFile(folder)
  const restore = readOrder(order)
  if (restore === null) return
  const staged = stagedFile(folder)
  const database = join(folder, databaseFileName)
  if (existsSync(staged)) {
    if (restore.isOpenable && existsSync(database)) refuseWhileOpen(database)
    const aside = join(folder, setAsideFolderName, restore.setAside)
    ensureFolder(aside)
    // The database last: as long as it is here, its log is looked for in one place or the other.
    for (const companion of companions.toReversed()) {
      const from = `${database}${companion}`
      if (existsSync(from)) renameSync(from, join(aside, basename(from)))
    }
    syncFolder(aside)
    renameSync(staged, database)
    syncFolder(folder)
  }
  rmSync(order)
  syncFolder(folder)
}

/** How the name of a folder begins in which damaged records are read, a copy of them. */
export const salvageFolderStart = '.salvage-'

/** Removes what a restore left that was staged and never ordered, or cut off. To be called once the records are open, and alone. */
export function sweepRestore(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (name.startsWith(salvageFolderStart)) rmSync(join(folder, name), { recursive: true, force: true })
  }
  removeStaged(folder)
  removeLock(lockFile(folder))
}

/** Removes what is staged, and takes back an order first: cut short, the next start would carry it out with half a file. */
export function removeStaged(folder: string): void {
  if (existsSync(orderFile(folder))) {
    rmSync(orderFile(folder))
    syncFolder(folder)
  }
  for (const companion of companions) rmSync(`${stagedFile(folder)}${companion}`, { force: true })
}

/** How the name of a backup ends. */
export const backupFileEnding = '.tybackup'

/** The folder, in the data folder, of backups. */
export const backupsFolderName = 'backups'

/** The folder, in the data folder, for records that others took the place of. */
export const setAsideFolderName = 'set-aside'

function lockFile(folder: string): string {
  return join(folder, 'restore.lock')
}

function orderFile(folder: string): string {
  return join(folder, 'restore.json')
}

/** `null` when nothing is ordered. What cannot be read is not an order of ours. */
function readOrder(file: string): RestoreOrder | null {
  if (!existsSync(file)) return null
  try {
    return orderSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}

function refuseWhileOpen(database: string): void {
  const db = openSqlite(database, { fileMustExist: true })
  try {
    db.pragma('locking_mode = EXCLUSIVE')
    db.exec('BEGIN EXCLUSIVE; ROLLBACK')
  } finally {
    db.close()
  }
}
