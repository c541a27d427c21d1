import { readdirSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Backup, BackupCheck, RestoreReport } from '#contract/backup.ts'
import { AppError } from '#contract/errors/app-error.ts'
import { backupsFolderName, orderRestore, setAsideFolderName } from '#db/connection/restore-files.ts'
import { migrations } from '#db/migrations/migrations.ts'
import { parseBackupFileName } from './backup-file-name.ts'
import { type BackupWork, checkedBy, stagedBy } from './backup-work.ts'

/** The backups of a data folder, whether its records can be opened or not. */
export type BackupShelf = {
  /** Newest first. */
  readonly list: () => readonly Backup[]
  /** Reads one from end to end. Throws `backup-unknown`. */
  readonly check: (backup: string) => Promise<BackupCheck>
  /** Reads one from end to end: whether it is sound, and every record in it has its hash. Throws `backup-unknown`. */
  readonly isGood: (backup: string) => Promise<boolean>
  /** Removes one. Throws `backup-unknown`. */
  readonly drop: (backup: string) => void
  /** The newest one that is good, else the newest that is sound; `null` when none is. Throws `disk-failed` when none could be opened. */
  readonly newestSound: () => Promise<Backup | null>
  /**
   * Makes a backup ready to come back. With `isSalvage` what damaged records still give goes in. Nothing has changed until
   * the order is given. Throws `backup-unknown`, `backup-damaged` or `backup-newer`.
   */
  readonly prepare: (backup: string, options: { readonly isSalvage: boolean }) => Promise<RestoreReport>
  /** Orders that the prepared records come back at the next opening; the records of now must be closed. */
  readonly order: (report: RestoreReport) => void
}

/** Makes the shelf of a data folder. `now`: milliseconds since 1970 UTC. */
export function createBackupShelf(folder: string, work: BackupWork, now: () => number): BackupShelf {
  const place = join(folder, backupsFolderName)

  const list = (): readonly Backup[] =>
    namesIn(place)
      .flatMap((backup) => {
        const name = parseBackupFileName(backup)
        const size = statSync(join(place, backup), { throwIfNoEntry: false })?.size
        return name === null || size === undefined ? [] : [{ backup, at: name.at, reason: name.reason, bytes: size }]
      })
      .toSorted((a, b) => b.at - a.at || (a.backup < b.backup ? 1 : -1))

  const find = (backup: string): Backup => {
    const found = list().find((known) => known.backup === backup)
    if (found === undefined) throw new AppError('backup-unknown', { backup })
    return found
  }

  const read = async (backup: string): Promise<{ readonly check: BackupCheck; readonly isGood: boolean }> => {
    find(backup)
    const found = checkedBy(await work.run({ kind: 'check', file: join(place, backup) }))
    if (found.standing === 'damaged') return { check: { standing: 'damaged' }, isGood: false }
    if (found.standing === 'newer') return { check: found, isGood: false }
    const { digest, events, learners, newestAt, spoilt } = found
    const isAsWritten = digest.startsWith(parseBackupFileName(backup)?.digest ?? '-')
    if (!isAsWritten) return { check: { standing: 'changed' }, isGood: false }
    return { check: { standing: 'sound', events, learners, newestAt }, isGood: spoilt === 0 }
  }

  /** A name for records that are set aside, which none has yet, whatever the clock says. */
  const freshName = (): string => {
    const time = new Date(now()).toISOString().replaceAll(/[:.]/g, '-')
    const taken = new Set(namesIn(join(folder, setAsideFolderName)))
    for (let turn = 1; ; turn += 1) {
      const name = turn === 1 ? time : `${time}-${turn}`
      if (!taken.has(name)) return name
    }
  }

  return {
    list,
    check: async (backup) => (await read(backup)).check,
    isGood: async (backup) => (await read(backup)).isGood,
    drop: (backup) => {
      find(backup)
      rmSync(join(place, backup))
    },
    newestSound: async () => {
      // One that was made under a clock that was ahead is not the newest.
      const isAhead = ({ at }: Backup) => at > now()
      let sound: Backup | null = null
      let failure: unknown = null
      for (const backup of list().toSorted((a, b) => Number(isAhead(a)) - Number(isAhead(b)))) {
        try {
          const { check, isGood } = await read(backup.backup)
          if (isGood) return backup
          if (check.standing === 'sound') sound ??= backup
        } catch (error) {
          failure ??= error
        }
      }
      if (sound === null && failure !== null) throw failure
      return sound
    },
    prepare: async (name, { isSalvage }) => {
      const backup = find(name)
      const { check: found } = await read(name)
      if (found.standing === 'newer') {
        throw new AppError('backup-newer', { backup: name, found: found.schema, known: migrations.length })
      }
      if (found.standing !== 'sound') throw new AppError('backup-damaged', { backup: name })
      const staged = stagedBy(await work.run({ kind: 'stage', folder, file: join(place, name), isSalvage }))
      return { backup, ...staged, isSalvaged: isSalvage, setAside: join(setAsideFolderName, freshName()) }
    },
    order: ({ setAside, isSalvaged }) =>
      orderRestore(folder, { setAside: basename(setAside), isOpenable: !isSalvaged }),
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
