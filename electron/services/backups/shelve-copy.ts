import { renameSync } from 'node:fs'
import { join } from 'node:path'
import type { BackupReason } from '#contract/backup.ts'
import type { DatabaseCheck } from '#db/connection/check-database.ts'
import { syncFolder } from '#db/connection/sync-folder.ts'
import { backupFileName } from './backup-file-name.ts'

/**
 * Gives a copy that was read again its name, by which it becomes a backup, on the disk when this returns. Throws when the
 * copy is not sound. `at`: milliseconds since 1970 UTC.
 */
export function shelveCopy(
  place: string,
  copy: string,
  { at, reason, check }: { readonly at: number; readonly reason: BackupReason; readonly check: DatabaseCheck },
): string {
  if (check.standing !== 'sound') throw new Error(check.standing === 'damaged' ? check.what : 'a newer schema')
  const name = backupFileName({ at: Math.floor(at / 1000) * 1000, reason, digest: check.digest })
  renameSync(copy, join(place, name))
  syncFolder(place)
  return name
}
