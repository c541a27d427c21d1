import type { Heading, Paragraph, Parents, Root, RootContent, TableCell } from 'mdast'
import type { SurveyedText, TextRole } from '#courses/format/source-survey.ts'
import { startOf } from '../module-draft.ts'
import { visitTree } from '../rewrite-tree.ts'

type Block = Paragraph | Heading | TableCell
type Run = SurveyedText['runs'][number]

/** Stands for code and addresses, in which no rule of prose holds. */
const opaque = '\ufffc'

/** Every block of text of a file in its order. `lines` are those of the source. */
export function surveyTexts(tree: Root, lines: readonly string[]): readonly SurveyedText[] {
  const texts: SurveyedText[] = []
  visitTree(tree, (node, ancestors) => {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return
    const question = ancestors.findIndex((ancestor) => isQuestion(ancestor))
    const holder = ancestors[question]
    const inner = question < 0 ? [] : ancestors.slice(question + 1)
    texts.push({
      kind: node.type === 'tableCell' ? 'cell' : node.type,
      role: roleOf(node, ancestors, inner, holder),
      question: holder?.type === 'containerDirective' ? (holder.attributes?.['id'] ?? '') : '',
      ...readBlock(node, lines),
    })
  })
  return texts
}

function roleOf(
  node: Block,
  ancestors: readonly Parents[],
  inner: readonly Parents[],
  question: Parents | undefined,
): TextRole {
  if (ancestors.some(({ type }) => type === 'footnoteDefinition')) return 'note'
  if (question === undefined) return 'reading'
  const [block] = inner
  const isLast = question.children.at(-1) === block
  if (block?.type === 'blockquote') return isLast ? 'feedback' : 'prompt'
  if (node.type === 'tableCell') return 'choice'
  if (block?.type !== 'list') return 'prompt'
  return inner.some(({ type }) => type === 'blockquote') ? 'feedback' : 'choice'
}

function isQuestion(node: Parents): boolean {
  return node.type === 'containerDirective' && node.name === 'question'
}

function readBlock(block: Block, lines: readonly string[]): Pick<SurveyedText, 'text' | 'runs' | 'hasNote'> {
  const runs: Run[] = []
  let text = ''
  let hasNote = false
  const addOpaque = (node: RootContent): void => {
    runs.push({ at: text.length, ...startOf(node) })
    text += opaque
  }
  const read = (node: RootContent): void => {
    if (node.type === 'text') {
      const { line, column } = startOf(node)
      node.value.split('\n').forEach((piece, index) => {
        if (index > 0) text += '\n'
        const at = text.length
        if (index === 0) runs.push({ at, line, column })
        // Indentation and marks of quotations are gone from a text's later lines; they are still in the source's.
        else runs.push({ at, line: line + index, column: (lines[line + index - 1]?.indexOf(piece) ?? 0) + 1 || 1 })
        text += piece
      })
    } else if (node.type === 'inlineCode' || isAddress(node)) addOpaque(node)
    else if (node.type === 'break') text += '\n'
    else if (node.type === 'footnoteReference') hasNote = true
    else if ('children' in node) node.children.forEach(read)
  }
  block.children.forEach(read)
  if (runs.length === 0) runs.push({ at: 0, ...startOf(block) })
  return { text, runs, hasNote }
}

function isAddress(node: RootContent): boolean {
  const [only] = node.type === 'link' ? node.children : []
  return only?.type === 'text' && only.value.startsWith('https://')
}
