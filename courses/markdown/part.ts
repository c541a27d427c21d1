import type { RootContent } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import type { DraftContent } from './question-draft.ts'

/** Name of the holder of one part in the element tree. No source text can make one; the sanitizer unpacks them. */
export const partTag = 'x-part'

/** Wraps content that becomes one part of the finished tree: a page, a prompt, an option, a piece of feedback. */
export function partOf(content: DraftContent): ContainerDirective {
  // Parts of table cells hold phrasing, which the parser's own blocks never do; the element tree has no such division.
  const children = [...content] as ContainerDirective['children']
  return {
    type: 'containerDirective',
    name: 'part',
    children,
    data: { hName: partTag },
  }
}

/** Whether a node is such a holder. */
export function isPart(node: RootContent): node is ContainerDirective {
  return node.type === 'containerDirective' && node.data?.hName === partTag
}
