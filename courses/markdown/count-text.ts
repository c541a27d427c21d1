import type { LessonNode } from '#courses/format/lesson-tree.ts'

/** Letters and digits joined by apostrophes, hyphens and points inside a word: `don't`, `in-service`, `3.5`. */
const word = /[\p{Script=Latin}\p{N}](?:[\p{Script=Latin}\p{M}\p{N}]|['’.-](?=[\p{Script=Latin}\p{N}]))*/gu
const hanCharacter = /\p{Script=Han}/gu
const inline: ReadonlySet<string> = new Set(['em', 'strong', 'del', 'code', 'a'])

/** English words and Han characters of what is read: the pages' text with notes, without questions and pictures. */
export function countText(nodes: readonly LessonNode[]): {
  readonly words: number
  readonly hanCharacters: number
} {
  const pieces: string[] = []
  collect(nodes, pieces)
  const text = pieces.join('')
  return {
    words: text.match(word)?.length ?? 0,
    hanCharacters: text.match(hanCharacter)?.length ?? 0,
  }
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
