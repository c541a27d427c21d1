import { AppError } from '#contract/errors/app-error.ts'
import { isDamage } from './damage.ts'

/**
 * What the disk or SQLite said while an open data folder was used, as a code that a person can act on: `disk-full`,
 * `disk-failed` or `data-damaged`. Everything else comes back as it is. What was to be saved then was not; SQLite has rolled it
 * back.
 */
export function toTrouble(error: unknown, folder: string): unknown {
  if (!(error instanceof Error) || error instanceof AppError) return error
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (isDamage(error)) return new AppError('data-damaged', { folder }, { cause: error })
  if (!code.startsWith('SQLITE_') && !isAbout(error, folder)) return error
  if (/^(SQLITE_FULL|ENOSPC|EDQUOT)/.test(code)) return new AppError('disk-full', { folder }, { cause: error })
  if (
    /^SQLITE_(IOERR|READONLY|CANTOPEN|PERM|AUTH)/.test(code) ||
    /^E(IO|ROFS|ACCES|PERM|NOENT|NXIO|NODEV)$/.test(code)
  ) {
    return new AppError('disk-failed', { folder }, { cause: error })
  }
  return error
}

/** Whether this is what the disk or SQLite said of one that fails, and not an error of the program. */
export function isTrouble(error: unknown): boolean {
  return !(error instanceof AppError) && toTrouble(error, '') instanceof AppError
}

/** Whether the operating system speaks of a file in the folder; of a write to an open file it names none. */
function isAbout(error: Error, folder: string): boolean {
  return !('path' in error) || (typeof error.path === 'string' && error.path.startsWith(folder))
}
