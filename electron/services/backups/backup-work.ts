import { AppError, type ErrorDetails } from '#contract/errors/app-error.ts'
import type { ErrorCode } from '#contract/errors/error-codes.ts'
import type { DatabaseCheck } from '#db/connection/check-database.ts'
import type { LogBatch } from '#db/log/log-batch.ts'
import type { StagedRestore } from '#db/restore/stage-restore.ts'
import { createWorkerQueue } from '../worker-queue.ts'

/** What takes long with whole database files that nobody has open. */
export type BackupJob =
  /** Makes a fresh copy a file of its own, then checks it. */
  | { readonly kind: 'settle'; readonly file: string }
  | { readonly kind: 'check'; readonly file: string }
  /** Which payloads of a learner a file holds. */
  | { readonly kind: 'payloads'; readonly file: string; readonly learner: string }
  /** Makes `part`, in `folder`, a copy of `file` without a learner, and checks it. */
  | {
      readonly kind: 'erase'
      readonly folder: string
      readonly file: string
      readonly part: string
      readonly learner: string
      readonly erasures: LogBatch
    }
  | { readonly kind: 'stage'; readonly folder: string; readonly file: string; readonly isSalvage: boolean }

/** What came of a job. */
export type BackupOutcome =
  | { readonly kind: 'checked'; readonly check: DatabaseCheck }
  | { readonly kind: 'staged'; readonly staged: StagedRestore }
  | { readonly kind: 'payloads'; readonly hashes: readonly string[] }
  | { readonly kind: 'erased'; readonly erased: ErasedCopy }
  | { readonly kind: 'failed'; readonly code: ErrorCode; readonly details: ErrorDetails }

/** What became of a copy in which somebody was to be erased. */
export type ErasedCopy =
  | { readonly kind: 'rewritten'; readonly check: DatabaseCheck }
  /** Nothing of the learner is in it; it was written by a newer version; or it cannot be read. */
  | { readonly kind: 'not-there' | 'newer' | 'unreadable' }

/** Does the jobs, one after another; `close` ends what does them. */
export type BackupWork = {
  readonly run: (job: BackupJob) => Promise<BackupOutcome>
  readonly close: () => Promise<void>
}

/** Does them in a worker. A gigabyte from a slow disk takes a minute to read; an hour is for what never ends. */
export function createWorkerBackups(workerFile: URL): BackupWork {
  return createWorkerQueue<BackupJob, BackupOutcome>(workerFile, {
    longestMs: 3_600_000,
    memoryMb: 1024,
    idleMs: 10_000,
    lost: () => ({ kind: 'failed', code: 'internal', details: { incident: 'backup' } }),
  })
}

/** The outcome of a job that looks at a file. Throws what the job failed with. */
export function checkedBy(outcome: BackupOutcome): DatabaseCheck {
  if (outcome.kind === 'checked') return outcome.check
  throw failureOf(outcome)
}

/** The outcome of a job that stages. Throws what the job failed with. */
export function stagedBy(outcome: BackupOutcome): StagedRestore {
  if (outcome.kind === 'staged') return outcome.staged
  throw failureOf(outcome)
}

/** The outcome of a job that looks for payloads. Throws what the job failed with. */
export function payloadsBy(outcome: BackupOutcome): readonly string[] {
  if (outcome.kind === 'payloads') return outcome.hashes
  throw failureOf(outcome)
}

/** The outcome of a job that erases. Throws what the job failed with. */
export function erasedBy(outcome: BackupOutcome): ErasedCopy {
  if (outcome.kind === 'erased') return outcome.erased
  throw failureOf(outcome)
}

function failureOf(outcome: BackupOutcome): AppError {
  return outcome.kind === 'failed' ? new AppError(outcome.code, outcome.details) : new AppError('internal')
}
