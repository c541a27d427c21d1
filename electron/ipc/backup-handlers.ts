import type { ChannelHandlers } from '#contract/channel-specs.ts'
import type { BackupDesk } from '#services/backups/backup-desk.ts'

/** What the area of backups needs; it works where the records cannot be opened, too. */
export type BackupArea = { readonly backupDesk: BackupDesk }

/** Channels about backups. */
export type BackupChannel = Extract<keyof ChannelHandlers, `backups:${string}`>

/** See {@link BackupChannel}. */
export function createBackupHandlers({ backupDesk }: BackupArea): Pick<ChannelHandlers, BackupChannel> {
  return {
    'backups:list': () => backupDesk.list(),
    'backups:check': ({ backup }) => backupDesk.check(backup),
    'backups:find-sound': () => backupDesk.newestSound(),
    'backups:make': () => backupDesk.make(),
    'backups:await-trouble': ({ known }) => backupDesk.awaitTrouble(known),
    'backups:prepare': ({ backup }) => backupDesk.prepare(backup),
    'backups:restore': () => {
      backupDesk.restore()
      return undefined
    },
  }
}
