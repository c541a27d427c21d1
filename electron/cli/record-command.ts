import { writeFile } from 'node:fs/promises'
import { AppError } from '#contract/errors/app-error.ts'
import { type DataCommand, takeOption, takeWords } from './command.ts'

/** `tianye record PACK --learner ID -o FILE.pdf` */
export const record: DataCommand = {
  name: 'record',
  usage: 'record PACK --learner ID -o FILE.pdf',
  summary: {
    en: 'Draws the completion record of a finished course.',
    'zh-CN': '为学完的课程生成学习完成记录。',
  },
  prepare: (call, words) => {
    const { PACK } = takeWords(words, 'PACK')
    const learner = takeOption(call.learner, '--learner')
    const file = takeOption(call.outputFile, '-o')
    return async ({ records }) => {
      if (records === null) throw new AppError('internal')
      const { serial, facts, pdf } = await records.issue(learner, PACK, call.language)
      await write(file, pdf)
      return { document: { serial, level: facts.level, file }, lines: [`${serial}\t${file}`] }
    }
  },
}

async function write(file: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(file, bytes)
  } catch (error) {
    throw new AppError('file-not-written', { file }, { cause: error })
  }
}
