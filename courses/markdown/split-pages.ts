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
    for (const node of tree.children) {
      // Definitions of notes show nothing where they stand and open no page.
      const opensPage = node.type === 'heading' && node.depth === 2
      if (opensPage) {
        draft.pages.push({
          id: node.data?.stableId?.id ?? '',
          title: plainText(node).trim(),
        })
        contents.push([node])
      } else if (contents.length > 0) contents.at(-1)?.push(node)
      else if (node.type !== 'footnoteDefinition') {
        draft.pages.push({
          id: startPageId,
          title: draft.frontMatter?.title ?? '',
        })
        contents.push([node])
      }
    }
    const definitions =
      draft.pages.length === 0 ? [] : tree.children.filter((node) => node.type === 'footnoteDefinition')
    if (draft.pages.length === 0) draft.problems.add('no-text', { line: 1, column: 1 })
    tree.children = [...contents.map(partOf), ...definitions.filter((node) => !contents.flat().includes(node))]
  }
}
