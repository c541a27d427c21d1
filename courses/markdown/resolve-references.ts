import type { Definition, Root } from 'mdast'
import { rewriteTree, visitTree } from './rewrite-tree.ts'

/** Turns `[text][label]` and `![alt][label]` into plain links and pictures, so that one check sees them all. */
export function resolveReferences() {
  return (tree: Root): undefined => {
    const definitions = new Map<string, Definition>()
    visitTree(tree, (node) => {
      // The first definition of a label counts (CommonMark 0.31, section 4.7).
      if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node)
    })
    rewriteTree(tree, (node) => {
      if (node.type === 'definition') return []
      if (node.type !== 'linkReference' && node.type !== 'imageReference') return undefined
      const definition = definitions.get(node.identifier)
      const position = node.position
      const url = definition?.url ?? ''
      if (node.type === 'linkReference')
        return [
          {
            type: 'link',
            url,
            children: node.children,
            ...(position && { position }),
          },
        ]
      return [
        {
          type: 'image',
          url,
          alt: node.alt ?? null,
          ...(position && { position }),
        },
      ]
    })
  }
}
