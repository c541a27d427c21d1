import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '#contract/errors/app-error.ts'
import { databaseFileName } from './restore-files.ts'

/**
 * Throws `data-missing` where the file of open records is no longer in its folder. Linux and macOS let a file that is open be deleted
 * or moved, and everything that is written to it goes on to succeed; a deleted one is gone when the program ends.
 */
export function demandThere(folder: string): void {
  if (!existsSync(join(folder, databaseFileName))) throw new AppError('data-missing', { folder })
}
