import { readFile } from 'node:fs/promises'
import { answersFileSchema } from '#contract/cli-documents.ts'
import { AppError } from '#contract/errors/app-error.ts'
import type { Language } from '#contract/language.ts'
import type { GivenAnswer } from '#services/study/check-given.ts'
import { type Command, takeOption, takeWords } from './command.ts'
import { percent } from './standing-text.ts'

const largestFile = 4_000_000

/** `tianye attempt PACK MODULE --learner ID --answers FILE.json` */
export const attempt: Command = {
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
      const answers = await readAnswers(file, call.language)
      const taken = await study.take(learner, { pack: place.PACK, module: place.MODULE }, answers, call.language)
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

/** Throws `answers-unreadable` with the place that is wrong. */
async function readAnswers(file: string, language: Language): Promise<readonly GivenAnswer[]> {
  const refuse = (reason: string, cause?: unknown) => new AppError('answers-unreadable', { file, reason }, { cause })
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    throw refuse(error instanceof Error && 'code' in error ? String(error.code) : 'unreadable', error)
  }
  if (text.length > largestFile) throw refuse('too large')
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    throw refuse('not JSON', error)
  }
  const parsed = answersFileSchema.safeParse(value)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw refuse(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`)
  }
  return parsed.data.answers.map((one) => ({ ...one, language, activeMs: null }))
}
