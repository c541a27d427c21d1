import { writeWholeFile } from '#platform/write-whole-file.ts'
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
      const { serial, facts, pdf } = await records.draw(learner, PACK, call.language)
      await writeWholeFile(file, pdf)
      return { document: { serial, level: facts.level, file }, lines: [`${serial}\t${file}`] }
    }
  },
}
