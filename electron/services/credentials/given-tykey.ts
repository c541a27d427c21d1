import { AppError } from '#contract/errors/app-error.ts'
import { readTykey, type Tykey } from '#courses/format/typack/tykey.ts'

/** The keys of a sealed examination from the text of a file. Throws `tykey-unreadable`, which names the file. */
export function givenTykey(file: string, text: string): Tykey {
  const tykey = readTykey(text)
  if (tykey === null) throw new AppError('tykey-unreadable', { file })
  return tykey
}
