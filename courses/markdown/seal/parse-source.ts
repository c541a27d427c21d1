import type { Root, RootContent } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { VFile } from 'vfile'
import { pipeline } from '../pipeline.ts'

/** The tree of a source as it is written, with places; no step of the pipeline has touched it. */
export function parseSource(text: string): Root {
  return pipeline.parse(new VFile(text))
}

/** The questions that stand in a bank, in its order. */
export function questionsOf(tree: Root): readonly ContainerDirective[] {
  return tree.children.filter(
    (node): node is ContainerDirective => node.type === 'containerDirective' && node.name === 'question',
  )
}

/** Where a node begins and ends in the text, by offset. Throws for one that no parser made. */
export function rangeOf(node: Pick<RootContent, 'position'>): { readonly start: number; readonly end: number } {
  const [start, end] = [node.position?.start.offset, node.position?.end.offset]
  if (start === undefined || end === undefined) throw new Error('a parsed node has its place')
  return { start, end }
}
