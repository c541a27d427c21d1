import { AppError } from '#contract/errors/app-error.ts'
import { checkDatabase } from '#db/connection/check-database.ts'
import { settleCopy } from '#db/connection/copy-database.ts'
import { isDamage } from '#db/connection/damage.ts'
import { stageRestore } from '#db/restore/stage-restore.ts'
import type { BackupJob, BackupOutcome } from './backup-work.ts'

/** Does one job on files. Never throws. */
export function doBackupJob(job: BackupJob, randomBytes: (count: number) => Uint8Array): BackupOutcome {
  try {
    if (job.kind === 'stage') {
      return { kind: 'staged', staged: stageRestore(job.folder, job.file, { isSalvage: job.isSalvage, randomBytes }) }
    }
    if (job.kind === 'settle') settleCopy(job.file)
    return { kind: 'checked', check: checkDatabase(job.file) }
  } catch (error) {
    if (job.kind === 'settle' && isDamage(error)) {
      return { kind: 'checked', check: { standing: 'damaged', what: error instanceof Error ? error.message : '' } }
    }
    const known = error instanceof AppError ? error : new AppError('backup-not-made', { folder: folderOf(job) })
    return { kind: 'failed', code: known.code, details: known.details }
  }
}

function folderOf(job: BackupJob): string {
  return job.kind === 'stage' ? job.folder : job.file
}
