import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '#contract/errors/app-error.ts'
import { writeWholeFile } from './write-whole-file.ts'

/** Writes files into a folder that is new or empty. Throws `folder-not-empty` or `file-not-written`. */
export async function writeNewFolder(
  folder: string,
  files: readonly { readonly name: string; readonly text: string }[],
): Promise<void> {
  const isEmpty = await mkdir(folder, { recursive: true })
    .then(async () => (await readdir(folder)).length === 0)
    .catch((error: unknown) => {
      throw new AppError('file-not-written', { file: folder }, { cause: error })
    })
  if (!isEmpty) throw new AppError('folder-not-empty', { folder })
  await Promise.all(files.map(({ name, text }) => writeWholeFile(join(folder, name), text)))
}
