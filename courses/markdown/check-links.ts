import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { hasHttpsForm, inPackTarget } from './link-targets.ts'
import { draftOf, startOf } from './module-draft.ts'
import { rewriteTree } from './rewrite-tree.ts'

/**
 * Judges every link: `https:` addresses and places in the pack stay; anything else becomes its own text, with a problem.
 * Runs after ids were read, so that a link within the module is known to have a target.
 */
export function checkLinks() {
  return (tree: Root, file: VFile): undefined => {
    const draft = draftOf(file)
    rewriteTree(tree, (node) => {
      if (node.type !== 'link') return undefined
      node.title = null
      if (hasHttpsForm(node.url)) {
        // The sanitizer compares schemes by letter.
        node.url = `https${node.url.slice('https'.length)}`
        return undefined
      }
      const target = inPackTarget(node.url)
      if (!target) {
        draft.problems.add('link-refused', startOf(node), { target: node.url })
        return node.children
      }
      const isHere = target.moduleId === null || target.moduleId === draft.frontMatter?.id
      if (isHere && !draft.ids.has(target.id)) {
        draft.problems.add('link-target-missing', startOf(node), {
          id: target.id,
        })
        return node.children
      }
      return undefined
    })
  }
}
