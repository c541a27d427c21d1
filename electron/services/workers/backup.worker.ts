import { randomBytes } from 'node:crypto'
import { parentPort } from 'node:worker_threads'
import { z } from 'zod'
import type { BackupJob } from '../backups/backup-work.ts'
import { doBackupJob } from '../backups/do-backup-job.ts'

// The program of the backup worker: database files that nobody has open, one job after another.
z.config({ jitless: true })

parentPort?.on('message', (job: BackupJob) => parentPort?.postMessage(doBackupJob(job, randomBytes)))
