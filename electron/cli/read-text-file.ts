import { AppError } from '#contract/errors/app-error.ts'
import { maxStatementLength } from '#contract/trust.ts'
import { readWholeFile } from '#platform/read-whole-file.ts'

/** The text of a file of at most 4,000,000 characters. Throws `code` with the file and why. */
export async function readTextFile(file: string, code: 'file-unreadable' | 'template-unreadable'): Promise<string> {
  const bytes = await readWholeFile(file, maxStatementLength)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    throw new AppError(code, { file, reason: 'not UTF-8' }, { cause: error })
  }
}
