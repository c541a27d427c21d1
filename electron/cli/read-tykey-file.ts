import { AppError } from '#contract/errors/app-error.ts'
import type { Tykey } from '#courses/format/typack/tykey.ts'
import { readWholeFile } from '#platform/read-whole-file.ts'
import { givenTykey } from '#services/credentials/given-tykey.ts'

const largestFile = 20_000_000

/** Reads the keys of a sealed examination. Throws `tykey-unreadable`. */
export async function readTykeyFile(file: string): Promise<Tykey> {
  const bytes = await readWholeFile(file, largestFile).catch((error: unknown) => {
    throw new AppError('tykey-unreadable', { file }, { cause: error })
  })
  return givenTykey(file, bytes.toString('utf8'))
}
