import type { Backup, BackupCheck, RestoreReport } from '#contract/backup.ts'
import { AppError } from '#contract/errors/app-error.ts'
import { isLostToDamage } from '#contract/errors/error-codes.ts'
import type { BackupMaker } from './backup-maker.ts'
import type { BackupShelf } from './backup-shelf.ts'

/** Backups as the window deals with them: a restore is prepared, looked at, and then carried out by a restart. */
export type BackupDesk = {
  readonly list: () => readonly Backup[]
  readonly check: (backup: string) => Promise<BackupCheck>
  readonly newestSound: () => Promise<Backup | null>
  readonly make: () => Promise<Backup>
  /** See {@link BackupMaker}. */
  readonly awaitTrouble: BackupMaker['awaitTrouble']
  /** Records that are open and sound are backed up first; what damaged ones still give is taken over. */
  readonly prepare: (backup: string) => Promise<RestoreReport>
  /** Closes the records, orders what was prepared last, and starts the program anew. Throws `backup-unknown`. */
  readonly restore: () => void
}

/** What the desk needs. */
export type BackupDeskParts = {
  readonly shelf: BackupShelf
  /** Gives the maker of the open records; throws why they are not open. */
  readonly openMaker: () => BackupMaker
  readonly closeRecords: () => void
  readonly startAnew: () => void
}

/** Makes the desk of one data folder. */
export function createBackupDesk({ shelf, openMaker, closeRecords, startAnew }: BackupDeskParts): BackupDesk {
  let prepared: RestoreReport | null = null
  return {
    list: shelf.list,
    check: shelf.check,
    newestSound: shelf.newestSound,
    make: () => openMaker().make('asked'),
    awaitTrouble: (known) => openMaker().awaitTrouble(known),
    prepare: async (backup) => {
      prepared = null
      prepared = await shelf.prepare(backup, { isSalvage: !(await backUpFirst(openMaker, shelf)) })
      return prepared
    },
    restore: () => {
      if (prepared === null) throw new AppError('backup-unknown', { backup: '–' })
      closeRecords()
      shelf.order(prepared)
      startAnew()
    },
  }
}

/** `false` for damaged records, whether they could be opened or not; throws what else keeps them from being backed up. */
async function backUpFirst(openMaker: () => BackupMaker, shelf: BackupShelf): Promise<boolean> {
  try {
    return await shelf.isGood((await openMaker().make('restore')).backup)
  } catch (error) {
    if (error instanceof AppError && isLostToDamage(error.code)) return false
    throw error
  }
}
