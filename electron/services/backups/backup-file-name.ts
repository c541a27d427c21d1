import { type BackupReason, backupReasons } from '#contract/backup.ts'
import { backupFileEnding } from '#db/connection/restore-files.ts'

/** What the name of a backup's file says of it. */
export type BackupName = {
  /** Milliseconds since 1970 UTC, to the second. */
  readonly at: number
  readonly reason: BackupReason
  /** The first half of the SHA-256 of the file, in hexadecimal: enough to find damage, short enough for a name. */
  readonly digest: string
}

const pattern = /^tianye-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z-([a-z]+)-([0-9a-f]{32})\.tybackup$/

/** Name and hash are one, so that a single rename makes a backup whole, and one that was renamed by hand is none. */
export function backupFileName({ at, reason, digest }: BackupName): string {
  const time = new Date(at)
    .toISOString()
    .replaceAll(/[-:]/g, '')
    .replace(/\.\d{3}/, '')
  return `tianye-${time}-${reason}-${digest.slice(0, 32)}${backupFileEnding}`
}

/** Reads a name; `null` for one that is not a backup's. */
export function parseBackupFileName(name: string): BackupName | null {
  const [, year, month, day, hour, minute, second, word, digest] = pattern.exec(name) ?? []
  const reason = backupReasons.find((known) => known === word)
  if (reason === undefined || digest === undefined) return null
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  const parsed = { at, reason, digest }
  return Number.isFinite(at) && backupFileName(parsed) === name ? parsed : null
}
