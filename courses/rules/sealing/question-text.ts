import type { LessonNode } from '#courses/format/lesson-tree.ts'
import type { Choice, Question } from '#courses/format/question.ts'

/**
 * What a question says to whoever reads it, as one text: type, points, words, pictures, and each choice by its id. Order of choices
 * and marks such as emphasis play no part, so that it is the same on every computer and in every version of the program. A
 * key is bound to its digest.
 */
export function questionText(question: Question): string {
  const { id, type, milliPoints, prompt } = question
  const unit = question.type === 'numeric' ? question.unit : null
  return JSON.stringify([id, type, milliPoints, unit, wordsOf(prompt), ...choicesOf(question)])
}

function choicesOf(question: Question): readonly (readonly string[])[] {
  const told = (side: string, choices: readonly Choice[]) =>
    choices
      .map((choice) => [side, choice.id, wordsOf(choice.content)])
      .toSorted(([, one = ''], [, other = '']) => (one < other ? -1 : 1))
  if ('options' in question) return told('option', question.options)
  if ('items' in question) return told('item', question.items)
  if ('rubric' in question) {
    const { least, most } = question.length
    const levels = question.rubric.flatMap((criterion) =>
      criterion.levels.map(({ milliPoints, content }) => [
        'level',
        criterion.id,
        String(milliPoints),
        wordsOf(content),
      ]),
    )
    return [['length', `${least ?? ''}-${most ?? ''}`], ...told('criterion', question.rubric), ...levels]
  }
  return 'lefts' in question ? [...told('left', question.lefts), ...told('right', question.rights)] : []
}

function wordsOf(nodes: readonly LessonNode[]): string {
  return nodes.map(wordsOfNode).join('').replaceAll(/\s+/g, ' ').trim()
}

/** Blocks and lines stand apart, pieces of a line do not. */
function wordsOfNode(node: LessonNode): string {
  if (node.type === 'text') return node.value
  if (node.tagName === 'x-image') return ` ${JSON.stringify([node.properties['src'], node.properties['alt']])} `
  const inner = node.children.map(wordsOfNode).join('')
  return ['em', 'strong', 'del', 'code', 'a', 'sup'].includes(node.tagName) ? inner : ` ${inner} `
}
