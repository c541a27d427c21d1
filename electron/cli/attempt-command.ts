import { answersFileSchema } from '#contract/cli-documents.ts'
import type { Language } from '#contract/language.ts'
import { type DataCommand, takeOption, takeWords } from './command.ts'
import { readJsonFile } from './read-json-file.ts'
import { percent } from './standing-text.ts'

/** `tianye attempt PACK MODULE --learner ID --answers FILE.json` */
export const attempt: DataCommand = {
  name: 'attempt',
  usage: 'attempt PACK MODULE --learner ID --answers FILE.json',
  summary: {
    en: 'Answers a module’s questions from a file and hands the attempt in.',
    'zh-CN': '按文件回答一个单元的题目并交卷。',
  },
  prepare: (call, words) => {
    const place = takeWords(words, 'PACK', 'MODULE')
    const learner = takeOption(call.learner, '--learner')
    const file = takeOption(call.answersFile, '--answers')
    return async ({ study }) => {
      const { answers } = await readJsonFile(file, answersFileSchema)
      const given = answers.map((one) => ({ ...one, language: call.language, activeMs: null }))
      const taken = await study.take(learner, { pack: place.PACK, module: place.MODULE }, given, call.language)
      const { result } = taken
      const marks = taken.questions.map(
        ({ question, recorded }) => `  ${question.id}\t${recorded?.marking.verdict ?? '-'}`,
      )
      const summary = result === null ? '' : `${percent(result.basisPoints)} ${verdict(result.passed, call.language)}`
      return { document: { attempt: taken }, lines: [`${taken.moduleTitle}\t${summary}`, ...marks] }
    }
  },
}

function verdict(passed: boolean, language: Language): string {
  if (language === 'en') return passed ? 'passed' : 'not passed'
  return passed ? '已通过' : '未通过'
}
