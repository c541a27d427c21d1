import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '#contract/errors/app-error.ts'
import { writeWholeFile } from '#platform/write-whole-file.ts'
import type { AnswerFile } from '#services/credentials/answer-requests.ts'
import { fileNameFor } from '#services/file-name.ts'

/** Writes each answer into a folder, which is made, and gives the file of each learner. Throws `file-not-written`. */
export async function answerFiles(
  answers: readonly AnswerFile[],
  folder: string,
): Promise<ReadonlyMap<string, string>> {
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw new AppError('file-not-written', { file: folder }, { cause: error })
  })
  const written = new Map<string, string>()
  for (const { learner, name, text } of answers) {
    const file = join(folder, `${fileNameFor(name)}-${learner.slice(0, 8)}.tyanswer`)
    // oxlint-disable-next-line eslint/no-await-in-loop -- one file after another
    await writeWholeFile(file, text)
    written.set(learner, file)
  }
  return written
}
