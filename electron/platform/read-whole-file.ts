import { readFile, stat } from 'node:fs/promises'
import { AppError } from '#contract/errors/app-error.ts'

/**
 * The bytes of a file that somebody chose, but never more than `mostBytes`, and never of what is no file: a device or a pipe gives bytes
 * without end. Throws `file-unreadable`, whose cause says why.
 */
export async function readWholeFile(file: string, mostBytes: number): Promise<Buffer<ArrayBuffer>> {
  try {
    const found = await stat(file)
    if (!found.isFile()) throw new Error('not a file')
    if (found.size > mostBytes) throw new Error('too large')
    return await readFile(file)
  } catch (error) {
    throw new AppError('file-unreadable', { file }, { cause: error })
  }
}
