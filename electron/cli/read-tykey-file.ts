import { readFile } from 'node:fs/promises'
import { AppError } from '#contract/errors/app-error.ts'
import type { Tykey } from '#courses/format/typack/tykey.ts'
import { givenTykey } from '#services/credentials/given-tykey.ts'

/** Reads the keys of a sealed examination. Throws `tykey-unreadable`. */
export async function readTykeyFile(file: string): Promise<Tykey> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new AppError('tykey-unreadable', { file }, { cause: error })
  })
  return givenTykey(file, text)
}
