import { answersFileSchema } from '#contract/cli-documents.ts'
import { attemptLines } from './attempt-lines.ts'
import { type DataCommand, takeOption, takeWords } from './command.ts'
import { questionLines } from './lesson-lines.ts'
import { readJsonFile } from './read-json-file.ts'

/** `tianye attempt PACK MODULE --learner ID [--answers FILE.json]` */
export const attempt: DataCommand = {
  name: 'attempt',
  usage: 'attempt PACK MODULE --learner ID [--answers FILE.json]',
  summary: {
    en: 'Answers questions from a file and hands the attempt in; without a file begins one and prints what it asks.',
    'zh-CN': '按文件答题并交卷；不给文件则开始作答，并显示要答的题目。',
  },
  example: [
    'tianye attempt first-visits listening --learner ID --answers a.json',
    'a.json:',
    '{"format":1,"answers":[',
    '  {"question":"a","answer":{"type":"single","choice":"one-answer"}},',
    '  {"question":"b","answer":{"type":"true-false","choice":"false"}},',
    '  {"question":"c","answer":{"type":"multiple","choices":["x","y"]}},',
    '  {"question":"d","answer":{"type":"ordering","order":["first","second","third"]}},',
    '  {"question":"e","answer":{"type":"matching","pairs":[{"left":"l-one","right":"r-two"}]}},',
    '  {"question":"f","answer":{"type":"numeric","text":"72 小时"}},',
    '  {"question":"g","answer":{"type":"short","text":"gatekeeper"}}',
    ']}',
  ],
  prepare: (call, words) => {
    const place = takeWords(words, 'PACK', 'MODULE')
    const learner = takeOption(call.learner, '--learner')
    const file = call.answersFile
    if (file === undefined) {
      return async ({ study }) => {
        const open = await study.resume(learner, { pack: place.PACK, module: place.MODULE }, call.language)
        const asked = open.questions.flatMap(({ question }) => questionLines(question))
        return { document: { attempt: open }, lines: [open.moduleTitle, ...asked] }
      }
    }
    return async ({ study }) => {
      const { answers } = await readJsonFile(file, answersFileSchema)
      const given = answers.map((one) => ({ ...one, language: call.language, activeMs: null }))
      const taken = await study.take(learner, { pack: place.PACK, module: place.MODULE }, given, call.language)
      return { document: { attempt: taken }, lines: attemptLines(taken, call.language) }
    }
  },
}
