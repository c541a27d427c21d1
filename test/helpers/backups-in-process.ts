import { randomBytes } from 'node:crypto'
import type { BackupWork } from '#services/backups/backup-work.ts'
import { doBackupJob } from '#services/backups/do-backup-job.ts'

/** Does what the worker of backups does, in this thread. */
export const backupsInProcess: BackupWork = {
  run: (job) => Promise.resolve(doBackupJob(job, randomBytes)),
  close: () => Promise.resolve(),
}
