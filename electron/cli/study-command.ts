import { type DataCommand, takeOption, takeWords } from './command.ts'
import { completionLines } from './completion-lines.ts'
import { plainLines, questionLines } from './lesson-lines.ts'

/** `tianye study PACK MODULE --learner ID [--seen]` */
export const study: DataCommand = {
  name: 'study',
  usage: 'study PACK MODULE --learner ID [--seen]',
  summary: {
    en: 'Prints a module’s text and questions, without any key; with --seen marks it as read through instead.',
    'zh-CN': '显示一个单元的正文和题目，不含答案；加 --seen 则改为记下已读完。',
  },
  prepare: (call, words) => {
    const { PACK: pack, MODULE: moduleId } = takeWords(words, 'PACK', 'MODULE')
    const learner = takeOption(call.learner, '--learner')
    if (call.isSeen) {
      return async ({ completion }) => {
        const standing = await completion.markSeen(learner, { pack, module: moduleId }, null, call.language)
        const lines = [standing.title, ...completionLines(standing, call.language)]
        return { document: { completion: standing }, lines }
      }
    }
    return async ({ library }) => {
      const module = await library.openModule(learner, { pack, module: moduleId }, call.language)
      const pages = module.pages.flatMap(({ nodes }) => ['', ...plainLines(nodes)])
      const questions = module.questions.flatMap(questionLines)
      return { document: { module }, lines: [module.title, ...pages, ...questions] }
    }
  },
}
