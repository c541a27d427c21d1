import type { LessonNode } from '#contract/lesson.ts'
import type { Choice, Question } from '#contract/question-view.ts'

const blocks = new Set(['p', 'h2', 'h3', 'h4', 'li', 'tr', 'pre', 'hr', 'blockquote', 'x-box', 'x-question', 'br'])

/** A question as a terminal shows it: its id and type, what it asks, and all that can be picked, each with its id. */
export function questionLines(question: Question): readonly string[] {
  const { id, type, prompt } = question
  return ['', `[${id}] ${type}`, ...plainLines(prompt), ...choiceLines(question)]
}

function choiceLines(question: Question): readonly string[] {
  switch (question.type) {
    case 'ordering':
      return listed('-', question.items)
    case 'matching':
      return [...listed('<', question.lefts), ...listed('>', question.rights)]
    case 'numeric':
      return question.unit === null ? [] : [`  (${question.unit})`]
    case 'short':
      return []
    case 'open':
      return question.rubric.flatMap((criterion) => [
        ...listed('-', [criterion]),
        ...criterion.levels.map((level) => `      ${level.milliPoints / 1000}: ${plainLines(level.content).join(' ')}`),
      ])
    default:
      return listed('-', question.options)
  }
}

function listed(mark: string, choices: readonly Choice[]): readonly string[] {
  return choices.map(({ id, content }) => `  ${mark} [${id}] ${plainLines(content).join(' ')}`)
}

/** The text of a lesson as a terminal shows it: one line a block, boxes by their kind, pictures by what they show. */
export function plainLines(nodes: readonly LessonNode[]): readonly string[] {
  const lines: string[] = ['']
  const walk = (node: LessonNode): void => {
    if (node.type === 'text') {
      lines.push((lines.pop() ?? '') + node.value)
      return
    }
    const isBlock = blocks.has(node.tagName)
    if (isBlock) lines.push('')
    if (node.tagName === 'x-box') {
      const { kind, minutes } = node.properties
      lines.push(minutes === undefined ? `[${String(kind)}]` : `[${String(kind)} ${String(minutes)} min]`, '')
    }
    if (node.tagName === 'x-image') lines.push(`${lines.pop() ?? ''}[${String(node.properties['alt'])}]`)
    if (node.tagName === 'sup') {
      lines.push(`${lines.pop() ?? ''} (${plainLines(node.children).join(' ')})`)
      return
    }
    for (const child of node.children) walk(child)
    if (isBlock) lines.push('')
  }
  for (const node of nodes) walk(node)
  return lines.map((line) => line.trim()).filter((line) => line !== '')
}
