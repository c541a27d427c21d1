import { attemptLines } from './attempt-lines.ts'
import { type DataCommand, takeOption, takeWords } from './command.ts'
import { readTykeyFile } from './read-tykey-file.ts'

/** `tianye mark --learner ID --tykey FILE` */
export const mark: DataCommand = {
  name: 'mark',
  usage: 'mark --learner ID --tykey FILE.tykey',
  summary: {
    en: 'Marks what a learner handed in of a sealed examination, with the keys that were built with the pack.',
    'zh-CN': '用与课程包一同生成的答案文件，批阅学员交来的密封试卷。',
  },
  prepare: (call, words) => {
    takeWords(words)
    const learner = takeOption(call.learner, '--learner')
    const file = takeOption(call.tykeyFile, '--tykey')
    return async ({ study }) => {
      const attempts = await study.mark(learner, await readTykeyFile(file), call.language)
      return { document: { attempts }, lines: attempts.flatMap((attempt) => attemptLines(attempt, call.language)) }
    }
  },
}
