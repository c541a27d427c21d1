import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { writeNewFolder } from '#platform/write-new-folder.ts'
import { writeWholeFile } from '#platform/write-whole-file.ts'
import { type DataCommand, takeOption, takeWords } from './command.ts'
import { UsageError } from './output.ts'
import { usageTexts } from './usage-texts.ts'

/** `tianye learner export --learner ID -o DIR` */
export const learnerExport: DataCommand = {
  name: 'learner export',
  usage: 'learner export --learner ID -o DIR',
  summary: {
    en: 'Writes everything that is stored about a learner into an empty folder, as readable files.',
    'zh-CN': '把存有的、与学员有关的全部内容写进一个空文件夹，都是可读的文件。',
  },
  prepare: (call, words) => {
    takeWords(words)
    const id = takeOption(call.learner, '--learner')
    const folder = takeOption(call.outputFile, '-o')
    return async ({ learners, privacy }) => {
      const learner = learners.find(id)
      const files = privacy.export(id)
      await writeNewFolder(folder, files)
      const names = files.map(({ name }) => name)
      return { document: { learner, folder, files: names }, lines: names.map((name) => join(folder, name)) }
    }
  },
}

/** `tianye learner erase --learner ID --yes -o FILE` */
export const learnerErase: DataCommand = {
  name: 'learner erase',
  usage: 'learner erase --learner ID --yes -o FILE.json',
  summary: {
    en: 'Erases everything about a learner in this data folder and writes a receipt. It cannot be undone.',
    'zh-CN': '抹去这个数据文件夹里与学员有关的全部内容，并写出凭据。此事无法撤销。',
  },
  prepare: (call, words) => {
    takeWords(words)
    const id = takeOption(call.learner, '--learner')
    const file = takeOption(call.outputFile, '-o')
    if (!call.isYes) throw new UsageError(usageTexts.optionMissing('--yes'))
    return async ({ learners, privacy }) => {
      learners.find(id)
      // What cannot be written must show before: afterwards there is nothing left to make a receipt of.
      await writeWholeFile(file, '')
      const receipt = await privacy.erase(id).catch(async (error: unknown) => {
        await rm(file, { force: true })
        throw error
      })
      await writeWholeFile(file, `${JSON.stringify(receipt, null, 2)}\n`)
      return { document: { receipt, file }, lines: [`${receipt.learner}\t${receipt.payloads}\t${file}`] }
    }
  },
}
