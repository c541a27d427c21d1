import { AppError } from '#contract/errors/app-error.ts'
import { checkDatabase } from '#db/connection/check-database.ts'
import { settleCopy } from '#db/connection/copy-database.ts'
import { copyDatabaseFiles } from '#db/connection/copy-database-files.ts'
import { isDamage } from '#db/connection/damage.ts'
import { erasableIn, eraseInCopy } from '#db/restore/erase-in-copy.ts'
import { stageRestore } from '#db/restore/stage-restore.ts'
import type { BackupJob, BackupOutcome, ErasedCopy } from './backup-work.ts'

/** Does one job on files. Never throws. */
export function doBackupJob(job: BackupJob, randomBytes: (count: number) => Uint8Array): BackupOutcome {
  try {
    switch (job.kind) {
      case 'stage':
        return { kind: 'staged', staged: stageRestore(job.folder, job.file, { isSalvage: job.isSalvage, randomBytes }) }
      case 'payloads':
        return { kind: 'payloads', hashes: payloadsIn(job.file, job.learner) }
      case 'erase':
        return { kind: 'erased', erased: eraseCopy(job, randomBytes) }
      case 'settle':
        settleCopy(job.file)
        return { kind: 'checked', check: checkDatabase(job.file) }
      case 'check':
        return { kind: 'checked', check: checkDatabase(job.file) }
      default:
        return job satisfies never
    }
  } catch (error) {
    if (job.kind === 'settle' && isDamage(error)) {
      return { kind: 'checked', check: { standing: 'damaged', what: error instanceof Error ? error.message : '' } }
    }
    const known = error instanceof AppError ? error : new AppError('backup-not-made', { folder: folderOf(job) })
    return { kind: 'failed', code: known.code, details: known.details }
  }
}

/** None of a file that cannot be read: it is removed when it comes to erasing. */
function payloadsIn(file: string, learner: string): readonly string[] {
  try {
    return erasableIn(file, learner)
  } catch {
    return []
  }
}

function eraseCopy(job: Extract<BackupJob, { kind: 'erase' }>, randomBytes: (count: number) => Uint8Array): ErasedCopy {
  const before = checkDatabase(job.file)
  if (before.standing === 'newer') return { kind: 'newer' }
  copyDatabaseFiles(job.file, job.part)
  if (before.standing !== 'sound') return { kind: 'unreadable' }
  if (!eraseInCopy(job.part, job.folder, job, randomBytes)) return { kind: 'not-there' }
  settleCopy(job.part)
  return { kind: 'rewritten', check: checkDatabase(job.part) }
}

function folderOf(job: BackupJob): string {
  return job.kind === 'stage' || job.kind === 'erase' ? job.folder : job.file
}
