import { writeFile } from 'node:fs/promises'
import { AppError } from '#contract/errors/app-error.ts'

/** Writes what a command was asked for. Throws `file-not-written`. */
export async function writeOutput(file: string, content: Uint8Array | string): Promise<void> {
  try {
    await writeFile(file, content)
  } catch (error) {
    throw new AppError('file-not-written', { file }, { cause: error })
  }
}
