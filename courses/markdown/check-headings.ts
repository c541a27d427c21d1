import type { Heading, Parents, Root } from 'mdast'
import type { VFile } from 'vfile'
import { isInQuestion } from './collect-ids.ts'
import { draftOf, type ModuleDraft, startOf } from './module-draft.ts'
import { plainText } from './plain-text.ts'
import { visitTree } from './rewrite-tree.ts'

/**
 * Checks levels and places of headings and writes the outline. Level 2 starts a page, so it stands at the top; each
 * level goes at most one deeper than the one before it.
 */
export function checkHeadings() {
  return (tree: Root, file: VFile): undefined => {
    const draft = draftOf(file)
    let previous = 1
    visitTree(tree, (node, ancestors) => {
      if (node.type !== 'heading') return
      const isPlaced = checkHeading(node, ancestors, previous, draft)
      if (isPlaced) previous = node.depth
    })
  }
}

function checkHeading(node: Heading, ancestors: readonly Parents[], previous: number, draft: ModuleDraft): boolean {
  const level = node.depth
  const place = startOf(node)
  const title = plainText(node).trim()
  if (title === '') draft.problems.add('heading-empty', place)
  if (isInQuestion(ancestors) || (level === 2 && ancestors.length > 1)) {
    draft.problems.add('heading-misplaced', place)
    return false
  }
  if (level === 1) draft.problems.add('heading-level-one', place)
  else if (level > 4) draft.problems.add('heading-level-low', place, { level })
  else if (level > previous + 1)
    draft.problems.add('heading-level-jump', place, {
      from: previous,
      to: level,
    })
  const id = node.data?.stableId?.id
  if (id !== undefined && (level === 2 || level === 3)) draft.outline.push({ id, level, title })
  return true
}
