import type { Parents, Root, RootContent } from 'mdast'
import { visitTree } from './rewrite-tree.ts'

const chinese = '\\p{Script=Han}\\u3000-\\u3020\\uff00-\\uff60'
/** Marks that Chinese shares with other scripts: they join only with a Chinese character on the other side. */
const shared = '\\u2014\\u2018-\\u201d\\u2026'
const breakBetween = new RegExp(
  `(?<=[${chinese}])[ \\t]*\\n(?=[${chinese}${shared}])|(?<=[${shared}])[ \\t]*\\n(?=[${chinese}])`,
  'gu',
)

/**
 * Takes out line breaks between Chinese characters: Chinese has no spaces, and a page would show the break of the source
 * as one. Breaks next to Latin words or Korean stay.
 */
export function joinChineseLines() {
  return (tree: Root): undefined => {
    visitTree(tree, (node) => {
      if (node.type === 'paragraph' || node.type === 'heading') joinIn(node)
    })
  }
}

function joinIn(block: Parents): void {
  const leaves: RootContent[] = []
  visitTree(block, (node) => {
    if (!('children' in node)) leaves.push(node)
  })
  leaves.forEach((leaf, index) => {
    if (leaf.type !== 'text' || !leaf.value.includes('\n')) return
    // A break at the edge of emphasis or a link is judged by the text beyond that edge.
    const before = textOf(leaves[index - 1]).slice(-1)
    const after = textOf(leaves[index + 1]).slice(0, 1)
    const joined = `${before}${leaf.value}${after}`.replaceAll(breakBetween, '')
    leaf.value = joined.slice(before.length, joined.length - after.length)
  })
}

function textOf(node: RootContent | undefined): string {
  return node?.type === 'text' ? node.value : ''
}
