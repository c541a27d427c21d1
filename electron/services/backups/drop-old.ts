import type { Backup } from '#contract/backup.ts'
import type { BackupShelf } from './backup-shelf.ts'
import { backupsToDrop } from './backups-to-drop.ts'

/**
 * Removes the backups that have had their time, of a shelf that has a new one. Those that a clock made which was ahead are
 * counted for themselves, so that they cost none of the others their place. And one goes only for a backup that is good: the
 * next newer one that stays is read first, and where it is not the older one stays, too.
 *
 * `now`: milliseconds since 1970 UTC. `utcOffsetMinutes`: minutes east of UTC at an instant.
 */
export async function dropOld(
  shelf: Pick<BackupShelf, 'list' | 'isGood' | 'drop'>,
  now: number,
  utcOffsetMinutes: (at: number) => number,
): Promise<void> {
  const groups = [shelf.list().filter(({ at }) => at <= now), shelf.list().filter(({ at }) => at > now)]
  for (const newestFirst of groups) {
    const going = new Set(backupsToDrop(newestFirst, utcOffsetMinutes))
    let instead: Backup | undefined
    let isGood: boolean | null = null
    for (const backup of newestFirst) {
      if (!going.has(backup)) [instead, isGood] = [backup, null]
      else {
        isGood ??= instead !== undefined && (await shelf.isGood(instead.backup))
        if (isGood) shelf.drop(backup.backup)
      }
    }
  }
}
