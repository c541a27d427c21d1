import { resolve } from 'node:path'
import type { Language } from '#contract/language.ts'
import { problemText } from '#contract/messages/problem-texts.ts'
import { askPassphrase } from './ask-passphrase.ts'
import { type FileCommand, takeOption, takeWords } from './command.ts'
import { exitCodes } from './output.ts'
import { weightText } from './weight-text.ts'

/** `tianye pack new DIR` */
export const packNew: FileCommand = {
  name: 'pack new',
  usage: 'pack new DIR',
  summary: {
    en: 'Writes a small pack in both languages to start from.',
    'zh-CN': '新建一个双语的小课程包，作为编写的起点。',
  },
  isWithoutData: true,
  prepare: (_, words) => {
    const { DIR } = takeWords(words, 'DIR')
    return async () => {
      const { writePackSkeleton } = await import('#services/packs/pack-skeleton.ts')
      const { pack, files } = await writePackSkeleton(resolve(DIR))
      return { document: { pack, folder: DIR, files }, lines: files.map((file) => `${DIR}/${file}`) }
    }
  },
}

const leftOutText = { en: 'is no part of the pack and was left out', 'zh-CN': '不属于课程包，没有打进去' } as const

/** `tianye pack build DIR -o FILE.typack [--key KEY [--time]]` */
export const packBuild: FileCommand = {
  name: 'pack build',
  usage: 'pack build DIR -o FILE.typack [--key KEY [--time]]',
  summary: {
    en: 'Builds a .typack of a folder, signed with --key; refuses one that has errors.',
    'zh-CN': '把文件夹打包成 .typack，加 --key 则签名；有错误时不打包。',
  },
  isWithoutData: true,
  prepare: (call, words) => {
    const { DIR } = takeWords(words, 'DIR')
    const file = takeOption(call.outputFile, '-o')
    const { key } = call
    return async ({ compile, survey, withServices }) => {
      const { buildLintedPack } = await import('#services/packs/build-linted-pack.ts')
      const sign =
        key === undefined
          ? null
          : await withServices(async ({ publisherKeys }) => {
              publisherKeys.find(key)
              return publisherKeys.unlock(key, await askPassphrase(call, 'open'))
            })
      const order = { folder: DIR, file, sign, signedAt: call.isTimed ? Date.now() : null }
      const { built, problems } = await buildLintedPack(order, compile, survey)
      const told = problems.map((problem) => ({
        ...problem,
        message: problemText(problem.ruleId, call.language, problem.facts),
      }))
      const lines = told.map(
        ({ message, ...problem }) =>
          `${DIR}/${problem.place.file}:${problem.place.line}:${problem.place.column} ${weightText(problem, call.language)} ${problem.ruleId} ${message}`,
      )
      const done =
        built === null
          ? []
          : [
              ...built.leftOut.map((path) => `${DIR}/${path} ${leftOutText[call.language]}`),
              `${built.pack} ${built.version}\t${file}\t${built.digest}`,
              ...(built.tykey === null ? [] : [keysLine(built.tykey, call.language)]),
            ]
      return {
        document: { built: built === null ? null : { ...built, file }, problems: told },
        lines: [...lines, ...done],
        exitCode: built === null ? exitCodes.refused : exitCodes.done,
      }
    }
  },
}

function keysLine(file: string, language: Language): string {
  if (language === 'en') return `${file}\tthe keys of the sealed examination: keep this file, and do not hand it out`
  return `${file}\t密封考试的答案：请妥善保存，不要随课程包分发`
}
