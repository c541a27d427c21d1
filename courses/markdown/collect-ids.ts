import type { Parents, Root, RootContent } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import type { VFile } from 'vfile'
import { stableIdSchema } from '#courses/format/stable-id.ts'
import { draftOf, type ModuleDraft, startOf } from './module-draft.ts'
import { plainText } from './plain-text.ts'
import { visitTree } from './rewrite-tree.ts'

type WrittenId = {
  readonly id: string
  readonly line: number
  readonly column: number
}

/** The first page's id when text stands before the first heading of level 2. */
export const startPageId = 'start'

/**
 * Collects the ids of a module in the order of the source: headings, questions, and list items and cells that carry one.
 * Each must be new. Ids of options are their question's own matter.
 */
export function collectIds() {
  return (tree: Root, file: VFile): undefined => {
    const draft = draftOf(file)
    visitTree(tree, (node, ancestors) => {
      const written = isInQuestion(ancestors) ? undefined : writtenId(node, draft)
      if (!written) return
      const { id, line } = written
      if (id === startPageId) draft.problems.add('id-reserved', written, { id })
      const first = draft.ids.get(id)
      if (first === undefined) draft.ids.set(id, line)
      else draft.problems.add('id-duplicate', written, { id, line: first })
      if (node.type !== 'containerDirective')
        node.data = {
          ...node.data,
          hProperties: { ...node.data?.hProperties, id },
        }
    })
  }
}

/** Whether a node stands inside a question, given its ancestors. */
export function isInQuestion(ancestors: readonly Parents[]): boolean {
  return ancestors.some((ancestor) => ancestor.type === 'containerDirective' && ancestor.name === 'question')
}

/** The place of a block's attribute; of the block when the attribute has none. */
export function attributePlace(node: ContainerDirective, name: string) {
  return node.data?.position?.attributes?.[name]?.start ?? startOf(node)
}

function writtenId(node: RootContent, draft: ModuleDraft): WrittenId | undefined {
  if (node.type === 'containerDirective' && node.name === 'question') return questionId(node, draft)
  const written = node.data?.stableId
  if (node.type === 'heading' && node.depth <= 3 && node.depth >= 2 && !written && !node.data?.hasInvalidId)
    draft.problems.add('heading-id-missing', startOf(node), {
      title: plainText(node).trim().slice(0, 80),
    })
  return written
}

function questionId(node: ContainerDirective, draft: ModuleDraft): WrittenId | undefined {
  const id = node.attributes?.['id'] ?? ''
  const place = attributePlace(node, 'id')
  if (id === '') draft.problems.add('question-id-missing', place)
  else if (!stableIdSchema.safeParse(id).success) draft.problems.add('id-invalid', place, { id })
  else return { id, line: place.line, column: place.column }
  return undefined
}
