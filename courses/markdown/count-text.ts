import type { LessonNode } from '#courses/format/lesson-tree.ts'
import { textLength } from '#courses/format/text-length.ts'

const inline: ReadonlySet<string> = new Set(['em', 'strong', 'del', 'code', 'a'])

/** English words and Han characters of what is read: the pages' text with notes, without questions and pictures. */
export function countText(nodes: readonly LessonNode[]): {
  readonly words: number
  readonly hanCharacters: number
} {
  const pieces: string[] = []
  collect(nodes, pieces)
  return textLength(pieces.join(''))
}

function collect(nodes: readonly LessonNode[], pieces: string[]): void {
  for (const node of nodes) {
    if (node.type === 'text') {
      pieces.push(node.value)
      continue
    }
    // Marks of notes are not read as words.
    if (node.tagName === 'sup') continue
    const isInline = inline.has(node.tagName)
    if (!isInline) pieces.push('\n')
    collect(node.children, pieces)
    if (!isInline) pieces.push('\n')
  }
}
