import type { Nodes, Root } from 'mdast'
import { CapReached } from './cap-reached.ts'
import { limits } from './limits.ts'
import { startOf } from './module-draft.ts'

/** Stops a tree that is deeper than any text needs, with a stack of its own, so that later plugins may recurse. */
export function checkDepth() {
  return (tree: Root): undefined => {
    let level: readonly Nodes[] = [tree]
    for (let depth = 0; level.length > 0; depth++) {
      const first = level[0]
      if (depth > limits.treeDepth && first) throw new CapReached('too-deep', startOf(first), limits.treeDepth)
      level = level.flatMap((node): readonly Nodes[] => ('children' in node ? node.children : []))
    }
  }
}
