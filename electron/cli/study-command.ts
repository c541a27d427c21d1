import type { LessonNode } from '#contract/lesson.ts'
import { type DataCommand, takeOption, takeWords } from './command.ts'
import { completionLines } from './completion-lines.ts'

const blocks = new Set(['p', 'h2', 'h3', 'h4', 'li', 'tr', 'pre', 'hr', 'blockquote', 'x-box', 'x-question', 'br'])

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
      const questions = module.questions.flatMap(({ id, type, prompt }) => [
        '',
        `[${id}] ${type}`,
        ...plainLines(prompt),
      ])
      return { document: { module }, lines: [module.title, ...pages, ...questions] }
    }
  },
}

/** The text of a lesson as a terminal shows it: one line a block. */
function plainLines(nodes: readonly LessonNode[]): readonly string[] {
  const lines: string[] = ['']
  const walk = (node: LessonNode): void => {
    if (node.type === 'text') {
      lines.push((lines.pop() ?? '') + node.value)
      return
    }
    const isBlock = blocks.has(node.tagName)
    if (isBlock) lines.push('')
    for (const child of node.children) walk(child)
    if (isBlock) lines.push('')
  }
  for (const node of nodes) walk(node)
  return lines.map((line) => line.trim()).filter((line) => line !== '')
}
