import type { Root, RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { startPageId } from './collect-ids.ts'
import { draftOf } from './module-draft.ts'
import { partOf } from './part.ts'
import { plainText } from './plain-text.ts'

/** Cuts the text at its headings of level 2 into pages, one part each. What stands before the first is page `start`. */
export function splitPages() {
  return (tree: Root, file: VFile): undefined => {
    const draft = draftOf(file)
    const contents: RootContent[][] = []
    const before: RootContent[] = []
    for (const node of tree.children) {
      if (node.type === 'heading' && node.depth === 2) {
        draft.pages.push({ id: node.data?.stableId?.id ?? '', title: plainText(node).trim() })
        contents.push([node])
      } else if (contents.length > 0) contents.at(-1)?.push(node)
      // A note's text shows nothing where it stands, so it opens no page.
      else if (node.type === 'footnoteDefinition') before.push(node)
      else {
        draft.pages.push({ id: startPageId, title: draft.frontMatter?.title ?? '' })
        contents.push([node])
      }
    }
    if (contents.length === 0) draft.problems.add('no-text', { line: 1, column: 1 })
    tree.children = [...contents.map(partOf), ...before]
  }
}
