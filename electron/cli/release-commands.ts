import { readWholeFile } from '#platform/read-whole-file.ts'
import { writeWholeFile } from '#platform/write-whole-file.ts'
import { mostReleaseBytes, readReleaseFile } from '#services/release/release-file.ts'
import { type DataCommand, takeOption, takeWords } from './command.ts'

/** `tianye release new PACK LEARNER --learner ID -o FILE` */
export const releaseNew: DataCommand = {
  name: 'release new',
  usage: 'release new PACK LEARNER --learner ID -o FILE.json',
  summary: {
    en: 'Lets a learner begin the examination again without waiting; --learner is the instructor who signs.',
    'zh-CN': '让一位学员不必等待就能再考；--learner 是签名的教师。',
  },
  prepare: (call, words) => {
    const { PACK, LEARNER } = takeWords(words, 'PACK', 'LEARNER')
    const instructor = takeOption(call.learner, '--learner')
    const file = takeOption(call.outputFile, '-o')
    return async ({ releases }) => {
      const release = await releases.give(instructor, LEARNER, PACK)
      await writeWholeFile(file, `${JSON.stringify(release, null, 2)}\n`)
      const { learner, pack, module, attempts } = release
      return {
        document: { learner, pack, module, attempts, file },
        lines: [`${learner}\t${pack}\t${module}\t${attempts}\t${file}`],
      }
    }
  },
}

/** `tianye release take FILE --learner ID` */
export const releaseTake: DataCommand = {
  name: 'release take',
  usage: 'release take FILE.json --learner ID',
  summary: {
    en: 'Takes in an instructor’s release: the wait before another attempt is over.',
    'zh-CN': '收下教师的放行文件，不必再等就能再考。',
  },
  prepare: (call, words) => {
    const { FILE } = takeWords(words, 'FILE')
    const learner = takeOption(call.learner, '--learner')
    return async ({ releases }) => {
      const bytes = await readWholeFile(FILE, mostReleaseBytes)
      const release = await releases.take(learner, readReleaseFile({ file: FILE, bytes }), null, call.language)
      const { name, fingerprint } = release.by
      return { document: { release }, lines: [`${release.pack}\t${release.module}\t${name}\t${fingerprint}`] }
    }
  },
}
