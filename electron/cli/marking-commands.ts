import { AppError } from '#contract/errors/app-error.ts'
import { type MarksFile, marksFileSchema, type WaitingAnswer } from '#contract/marking.ts'
import { writeWholeFile } from '#platform/write-whole-file.ts'
import { answerFiles } from './answer-files.ts'
import { askPassphrase } from './ask-passphrase.ts'
import { type DataCommand, takeOption, takeWords } from './command.ts'
import { plainLines } from './lesson-lines.ts'
import { exitCodes } from './output.ts'
import { readJsonFile } from './read-json-file.ts'
import { readTykeyFile } from './read-tykey-file.ts'

/** `tianye marking list [-o FILE]` */
export const markingList: DataCommand = {
  name: 'marking list',
  usage: 'marking list [-o FILE.json]',
  summary: {
    en: 'Lists the written answers that wait for a person; -o writes them as a file to be filled in.',
    'zh-CN': '列出等待评阅的开放题作答；加 -o 写成可以填写的文件。',
  },
  prepare: (call, words) => {
    takeWords(words)
    return async ({ marking }) => {
      const answers = marking.list(call.language)
      const file = call.outputFile ?? null
      if (file !== null) await writeWholeFile(file, `${JSON.stringify(marksFileOf(answers), null, 2)}\n`)
      const lines = answers.map(
        ({ name, attempt, question, isWhole }) => `${name}\t${attempt}\t${question.id}\t${isWhole ? '✓' : '-'}`,
      )
      return { document: { answers, file }, lines }
    }
  },
}

/** `tianye marking take FILE` */
export const markingTake: DataCommand = {
  name: 'marking take',
  usage: 'marking take FILE.json',
  summary: {
    en: 'Keeps the levels and comments of a file that was filled in, all or none.',
    'zh-CN': '收下填好的评阅文件里的档次和评语，要么全部收下，要么都不收。',
  },
  example: [
    '{ "format": 1, "marks": [{ "learner": "…", "attempt": "…", "question": "first-note",',
    '  "levels": [{ "criterion": "own-words", "milliPoints": 2000 }], "comment": "…" }] }',
  ],
  prepare: (_call, words) => {
    const { FILE } = takeWords(words, 'FILE')
    return async ({ marking }) => {
      const { marks } = await readJsonFile(FILE, marksFileSchema)
      const given = marks.map(({ learner, attempt, question, levels, comment }) => ({
        learner,
        attempt,
        question,
        levels,
        comment,
      }))
      const whole = marking.keepAll(given)
      return { document: { kept: given.length, whole }, lines: [`${given.length}\t${whole}`] }
    }
  },
}

/** `tianye marking return --key KEY -o DIR [--tykey FILE]` */
export const markingReturn: DataCommand = {
  name: 'marking return',
  usage: 'marking return --key KEY -o DIR [--tykey FILE.tykey]',
  summary: {
    en: 'Signs the marks of every attempt that is marked in full, and writes an answer for each learner.',
    'zh-CN': '为评完的作答签名，并为每位学员写出答复。',
  },
  prepare: (call, words) => {
    takeWords(words)
    const key = takeOption(call.key, '--key')
    const folder = takeOption(call.outputFile, '-o')
    return async ({ marking, publisherKeys }) => {
      const tykeys = call.tykeyFile === undefined ? [] : [await readTykeyFile(call.tykeyFile)]
      const opened = await publisherKeys.openSeed(key, await askPassphrase(call, 'open'))
      const { outcomes, answers, done } = await marking.giveBack(opened, tykeys)
      const [first] = marking.list(call.language)
      if (outcomes.length === 0 && first !== undefined) throw new AppError('responses-unmarked', { pack: first.pack })
      const files = await answerFiles(answers, folder)
      done()
      const told = outcomes.map((outcome) =>
        outcome.kind === 'returned' ? { ...outcome, file: files.get(outcome.learner) ?? null } : outcome,
      )
      const lines = told.map((one) => `${one.name}\t${one.kind === 'returned' ? (one.file ?? '') : one.code}`)
      const isRefused = told.some(({ kind }) => kind === 'refused')
      return { document: { outcomes: told }, lines, ...(isRefused && { exitCode: exitCodes.refused }) }
    }
  },
}

/** What waits, as a file that somebody fills in: with the question and the text beside what is to be given. */
function marksFileOf(answers: readonly WaitingAnswer[]): MarksFile {
  return {
    format: 1,
    marks: answers
      .filter(({ returnedAt }) => returnedAt === null)
      .map(({ learner, name, attempt, question, text, levels, comment }) => ({
        learner,
        name,
        attempt,
        question: question.id,
        prompt: plainLines(question.prompt).join('\n'),
        text,
        rubric:
          question.type === 'open'
            ? question.rubric.map((criterion) => ({
                criterion: criterion.id,
                text: plainLines(criterion.content).join(' '),
                levels: criterion.levels.map(({ milliPoints, content }) => ({
                  milliPoints,
                  text: plainLines(content).join(' '),
                })),
              }))
            : [],
        levels,
        comment,
      })),
  }
}
