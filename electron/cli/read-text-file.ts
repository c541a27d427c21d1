import { readFile } from 'node:fs/promises'
import { AppError } from '#contract/errors/app-error.ts'
import { maxStatementLength } from '#contract/trust.ts'

/** The text of a file of at most 4,000,000 characters. Throws `code` with the file and why. */
export async function readTextFile(file: string, code: 'file-unreadable' | 'template-unreadable'): Promise<string> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(file)
  } catch (error) {
    throw new AppError('file-unreadable', { file }, { cause: error })
  }
  if (bytes.length > maxStatementLength) throw new AppError(code, { file, reason: 'too large' })
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    throw new AppError(code, { file, reason: 'not UTF-8' }, { cause: error })
  }
}
