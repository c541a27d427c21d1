import type { Parents, Root, RootContent } from 'mdast'

/** What stands in a node's place: nothing, other nodes, or (undefined) the node itself. `ancestors` start at the root. */
export type Rewrite = (node: RootContent, ancestors: readonly Parents[]) => readonly RootContent[] | undefined

/**
 * Walks a tree and rewrites it, children before parents, in time linear in its size: child lists are built anew, never
 * spliced. Depth is bounded by `checkDepth`, which runs first.
 */
export function rewriteTree(tree: Root, rewrite: Rewrite): void {
  rewriteChildren(tree, rewrite, [])
}

/** As {@link rewriteTree}, for the children of one node. */
export function rewriteChildren(parent: Parents, rewrite: Rewrite, ancestors: readonly Parents[] = []): void {
  const here = [...ancestors, parent]
  const children: RootContent[] = []
  for (const child of parent.children) {
    if ('children' in child) rewriteChildren(child, rewrite, here)
    const instead = rewrite(child, here)
    if (instead === undefined) children.push(child)
    else for (const node of instead) children.push(node)
  }
  // Sound as long as a rewrite gives blocks for blocks and phrasing for phrasing, which the list types cannot say.
  parent.children = children as typeof parent.children
}

/** Visits every node in the order of the source, parents before children. */
export function visitTree(tree: Parents, visit: (node: RootContent, ancestors: readonly Parents[]) => void): void {
  const walk = (parent: Parents, ancestors: readonly Parents[]) => {
    const here = [...ancestors, parent]
    for (const child of parent.children) {
      visit(child, here)
      if ('children' in child) walk(child, here)
    }
  }
  walk(tree, [])
}
