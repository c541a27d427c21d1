import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Backup, BackupReason, BackupTrouble } from '#contract/backup.ts'
import { AppError } from '#contract/errors/app-error.ts'
import { copyDatabase } from '#db/connection/copy-database.ts'
import { isCutShortUntold, noteCutShortTold } from '#db/connection/cut-short.ts'
import { isDamage } from '#db/connection/damage.ts'
import { backupsFolderName } from '#db/connection/restore-files.ts'
import type { ReadableDb } from '#db/connection/sqlite.ts'
import type { Log } from '../log.ts'
import type { BackupShelf } from './backup-shelf.ts'
import { type BackupWork, checkedBy } from './backup-work.ts'
import { dropOld } from './drop-old.ts'
import { shelveCopy } from './shelve-copy.ts'
import { createTroubleBoard } from './trouble-board.ts'

/** Makes backups of the open records. */
export type BackupMaker = {
  /**
   * Makes one, after those under way. `onShare` hears how much is copied, from 0 to 1. Throws `backup-not-made`, or
   * `data-damaged` when it is the open records that are, since a copy of damage is no backup.
   */
  readonly make: (reason: BackupReason, onShare?: (share: number) => void) => Promise<Backup>
  /**
   * Makes the one of the day, unless there is one already or nothing was recorded yet; and one after a start under a clock that is
   * behind what was recorded. Failures are told by `awaitTrouble`.
   */
  readonly makeDaily: () => Promise<void>
  /** What kept the last one of the day from being made, as soon as that is something else than `known`; `null`: nothing. */
  readonly awaitTrouble: (known: BackupTrouble | null) => Promise<BackupTrouble | null>
  /** Does something else with the backups, while none is being made; it may make one itself. */
  readonly inTurn: <T>(task: (make: (reason: BackupReason) => Promise<Backup>) => Promise<T>) => Promise<T>
  /** Done when nothing is under way. */
  readonly settled: () => Promise<void>
}

/** What the maker needs. */
export type BackupMakerParts = {
  readonly db: ReadableDb
  readonly dataFolder: string
  readonly shelf: BackupShelf
  readonly work: BackupWork
  readonly log: Log
  readonly now: () => number
  /** Minutes east of UTC at an instant. */
  readonly utcOffsetMinutes: (at: number) => number
}

/**
 * A backup is copied under another name, put on the disk, read again from end to end, and only then gets its name, which
 * holds its hash. Older ones go when a new one stands, never before.
 */
export function createBackupMaker(parts: BackupMakerParts): BackupMaker {
  const { db, dataFolder, shelf, work, log, now, utcOffsetMinutes } = parts
  const place = join(dataFolder, backupsFolderName)
  /** What is to be told as long as there is nothing worse. */
  const standing = isCutShortUntold(dataFolder) ? 'cut-short' : null
  const board = createTroubleBoard(standing)
  let last: Promise<unknown> = Promise.resolve()
  let isFirstLook = true
  const newestEvent = db.prepare<[], number | null>('SELECT max(at) FROM events').pluck()

  const make = async (reason: BackupReason, onShare: (share: number) => void): Promise<Backup> => {
    const at = now()
    const part = join(place, `.${randomUUID()}.part`)
    try {
      // Not the folders above: where the data folder was taken away, a new one would hold copies that nobody looks for.
      if (!existsSync(place)) mkdirSync(place)
      sweep(place)
      await copyDatabase(db, part, onShare)
      const check = checkedBy(await work.run({ kind: 'settle', file: part }))
      if (check.standing === 'damaged') throw new AppError('data-damaged', { folder: dataFolder })
      const backup = shelveCopy(place, part, { at, reason, check })
      const isGood = check.standing === 'sound' && check.spoilt === 0
      board.tell(isGood ? standing : 'damaged')
      if (!isGood) log.error('damaged records in a backup', { backup })
      // The new one stands, whatever becomes of the old ones; the next one tries again.
      await dropOld(shelf, at, utcOffsetMinutes).catch((error: unknown) => {
        log.warn('old backups stay', { cause: String(error) })
      })
      const made = shelf.list().find((known) => known.backup === backup)
      if (made === undefined) throw new Error('the new backup is not on the shelf')
      return made
    } catch (error) {
      removeIfThere(part)
      log.error('backup not made', { reason, cause: error instanceof Error ? error.message : String(error) })
      if (error instanceof AppError && error.code === 'data-damaged') throw error
      if (isDamage(error)) throw new AppError('data-damaged', { folder: dataFolder }, { cause: error })
      throw new AppError('backup-not-made', { folder: place }, { cause: error })
    }
  }

  /** One after another. */
  const inTurn = <T>(task: () => Promise<T>): Promise<T> => {
    const result = last.then(task, task)
    last = result.catch(() => undefined)
    return result
  }

  const dayOf = (at: number) => Math.floor((at + utcOffsetMinutes(at) * 60_000) / 86_400_000)

  return {
    make: (reason, onShare = () => undefined) => inTurn(() => make(reason, onShare)),
    makeDaily: () =>
      inTurn(async () => {
        const [isFirst, at] = [isFirstLook, now()]
        isFirstLook = false
        const recorded = newestEvent.get() ?? null
        // Where the clock's battery is empty every start is on the same day; one after such a start is made all the same.
        const isMade = shelf.list().some((made) => dayOf(made.at) === dayOf(at)) && !(isFirst && at < (recorded ?? 0))
        if (recorded === null || isMade) return
        await make('daily', () => undefined).catch((error: unknown) => board.tell(troubleOf(error)))
      }),
    awaitTrouble: async (known) => {
      const trouble = await board.changed(known)
      if (trouble === 'cut-short') noteCutShortTold(dataFolder)
      return trouble
    },
    inTurn: (task) => inTurn(() => task((reason) => make(reason, () => undefined))),
    settled: async () => void (await last),
  }
}

function troubleOf(error: unknown): BackupTrouble {
  return error instanceof AppError && error.code === 'data-damaged' ? 'damaged' : 'not-made'
}

/** A copy that cannot even be removed must not hide why it was not made; the next one sweeps it. */
function removeIfThere(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {
    return
  }
}

/** Removes what a cut left half written. Backups are made one at a time, so nothing that is there is under way. */
function sweep(place: string): void {
  for (const name of readdirSync(place)) if (name.endsWith('.part')) rmSync(join(place, name), { force: true })
}
