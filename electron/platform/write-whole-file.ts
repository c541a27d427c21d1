import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { AppError } from '#contract/errors/app-error.ts'

/**
 * Writes a file whole or not at all: under another name beside it, onto the disk, then renamed over what was there. Throws
 * `file-not-written`, and leaves nothing behind.
 */
export async function writeWholeFile(file: string, bytes: Uint8Array | string): Promise<void> {
  const beside = join(dirname(file), `.${basename(file)}.${randomUUID().slice(0, 8)}.part`)
  try {
    const handle = await open(beside, 'wx')
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(beside, file)
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined)
    throw new AppError('file-not-written', { file }, { cause: error })
  }
}
