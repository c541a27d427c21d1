import type { LessonNode } from '#contract/lesson.ts'
import type { Question } from '#contract/question-view.ts'

const blocks = new Set(['p', 'h2', 'h3', 'h4', 'li', 'tr', 'pre', 'hr', 'blockquote', 'x-box', 'x-question', 'br'])

/** A question as a terminal shows it: its id and type, then what it asks. */
export function questionLines({ id, type, prompt }: Question): readonly string[] {
  return ['', `[${id}] ${type}`, ...plainLines(prompt)]
}

/** The text of a lesson as a terminal shows it: one line a block. */
export function plainLines(nodes: readonly LessonNode[]): readonly string[] {
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
