import type { Root } from 'mdast'
import { visitTree } from './rewrite-tree.ts'

/**
 * Writes the boxes of task lists that are no answers as characters, so that a checklist in a lesson keeps its look and
 * no form control reaches the page. Runs after the answers were taken out; what is left can tell no key.
 */
export function showTaskBoxes() {
  return (tree: Root): undefined => {
    visitTree(tree, (node) => {
      if (node.type !== 'listItem' || typeof node.checked !== 'boolean') return
      const box = node.checked ? '☑ ' : '☐ '
      node.checked = null
      const first = node.children[0]
      if (first?.type === 'paragraph') first.children.unshift({ type: 'text', value: box })
    })
  }
}
