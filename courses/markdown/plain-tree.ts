import type { ElementContent, Root } from 'hast'
import { type LessonElement, type LessonNode, type LessonTag, lessonElements } from '#courses/format/lesson-tree.ts'
import { partTag } from './part.ts'

const phrasing: ReadonlySet<string> = new Set(['em', 'strong', 'del', 'code', 'br', 'a', 'sup', 'x-image'])
const blocksOnly: ReadonlySet<string> = new Set(['ul', 'ol', 'table', 'thead', 'tbody', 'tr', 'section'])

/**
 * The sanitised parts as plain JSON: no positions, neighbouring texts joined, no line breaks that only lay out markup.
 * It takes from the tree what the lesson's type knows and adds nothing.
 */
export function plainParts(tree: Root): readonly (readonly LessonNode[])[] {
  return tree.children.map((part) =>
    part.type === 'element' && part.tagName === partTag ? plainNodes(part.children, partTag) : [],
  )
}

function plainNodes(children: readonly ElementContent[], parent: string): readonly LessonNode[] {
  const nodes: LessonNode[] = []
  children.forEach((child, index) => {
    if (child.type === 'element') {
      const element = plainElement(child)
      if (element) nodes.push(element)
    } else if (child.type === 'text' && !isLayout(child, children[index - 1], children[index + 1], parent)) {
      const last = nodes.at(-1)
      if (last?.type === 'text')
        nodes[nodes.length - 1] = {
          type: 'text',
          value: last.value + child.value,
        }
      else nodes.push({ type: 'text', value: child.value })
    }
  })
  return nodes
}

function plainElement(element: Extract<ElementContent, { type: 'element' }>): LessonElement | null {
  const { tagName } = element
  if (!isLessonTag(tagName)) return null
  const properties: Record<string, string | number | boolean> = {}
  for (const [name, value] of Object.entries(element.properties)) {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') properties[name] = value
  }
  return {
    type: 'element',
    tagName,
    properties,
    children: plainNodes(element.children, tagName),
  }
}

/** Whether a text shows nothing: it is empty, or only the line break written between two blocks. */
function isLayout(
  text: { readonly value: string },
  before: ElementContent | undefined,
  after: ElementContent | undefined,
  parent: string,
): boolean {
  if (text.value === '') return true
  if (text.value.trim() !== '') return false
  if (blocksOnly.has(parent)) return true
  return text.value === '\n' && parent !== 'pre' && parent !== 'code' && (isBlockOrEdge(before) || isBlockOrEdge(after))
}

function isBlockOrEdge(node: ElementContent | undefined): boolean {
  return node === undefined || (node.type === 'element' && !phrasing.has(node.tagName))
}

function isLessonTag(tagName: string): tagName is LessonTag {
  return lessonElements.some((known) => known === tagName)
}
