import { readWholeFile } from '#platform/read-whole-file.ts'
import { writeWholeFile } from '#platform/write-whole-file.ts'
import { askPassphrase } from './ask-passphrase.ts'
import { type DataCommand, takeOption, takeWords } from './command.ts'

const largestMoveFile = 512_000_000

/** `tianye learner move-out --learner ID -o FILE` */
export const moveOut: DataCommand = {
  name: 'learner move-out',
  usage: 'learner move-out --learner ID -o FILE',
  summary: {
    en: 'Writes everything of a learner into one file for another PC, behind a passphrase from the terminal or TIANYE_FILE_PASSPHRASE.',
    'zh-CN': '把学员的全部内容写成一个文件，带到另一台电脑；文件口令在终端输入，或写入 TIANYE_FILE_PASSPHRASE。',
  },
  prepare: (call, words) => {
    takeWords(words)
    const id = takeOption(call.learner, '--learner')
    const file = takeOption(call.outputFile, '-o')
    return async ({ learners, moves }) => {
      learners.find(id)
      const passphrase = await askPassphrase(call, 'choose', 'filePassphrase')
      await moves.out(id, passphrase, async (bytes) => {
        await writeWholeFile(file, bytes)
        return { kind: 'saved', file }
      })
      const learner = learners.find(id)
      return { document: { learner, file }, lines: [`${learner.learner}\t${learner.name}\t${file}`] }
    }
  },
}

/** `tianye learner move-in FILE` */
export const moveIn: DataCommand = {
  name: 'learner move-in',
  usage: 'learner move-in FILE',
  summary: {
    en: 'Takes in a learner from a file that “learner move-out” wrote on another PC.',
    'zh-CN': '从另一台电脑用“learner move-out”写出的文件迁入学员。',
  },
  prepare: (call, words) => {
    const { FILE } = takeWords(words, 'FILE')
    return async ({ learners, moves }) => {
      const bytes = await readWholeFile(FILE, largestMoveFile)
      const learner = learners.find(await moves.in(bytes, await askPassphrase(call, 'open', 'filePassphrase')))
      return { document: { learner }, lines: [`${learner.learner}\t${learner.name}`] }
    }
  },
}
