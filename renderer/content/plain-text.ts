import type { LessonNode } from '#contract/lesson.ts'

/** The words of a piece of a lesson without its form, on one line: for labels and for screen readers. */
export function plainText(nodes: readonly LessonNode[]): string {
  return wordsOf(nodes).replaceAll(/\s+/g, ' ').trim()
}

function wordsOf(nodes: readonly LessonNode[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value
      if (node.tagName === 'x-image') return String(node.properties['alt'] ?? '')
      return node.tagName === 'p' || node.tagName === 'br' ? `${wordsOf(node.children)} ` : wordsOf(node.children)
    })
    .join('')
}
