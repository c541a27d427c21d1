import { randomBytes } from 'node:crypto'
import { open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { AppError } from '#contract/errors/app-error.ts'

/**
 * Puts a new text in a file's place: whole or not at all, whatever happens meanwhile. The file must still hold `before`,
 * so that nothing an editor saved in between is lost. Throws `file-not-written`.
 */
export async function replaceFile(file: string, before: string, after: string): Promise<void> {
  const beside = join(dirname(file), `.${randomBytes(6).toString('hex')}.tmp`)
  try {
    const { mode } = await stat(file)
    if (!(await readFile(file)).equals(Buffer.from(before))) throw new Error('changed meanwhile')
    const handle = await open(beside, 'wx', mode)
    try {
      await handle.writeFile(after)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(beside, file)
  } catch (error) {
    await rm(beside, { force: true })
    throw new AppError('file-not-written', { file }, { cause: error })
  }
}
