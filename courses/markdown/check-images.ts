import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { mediaTypeOf, mediaTypes } from '#courses/format/media-types.ts'
import { mediaPattern } from './link-targets.ts'
import { draftOf, startOf } from './module-draft.ts'
import { rewriteTree } from './rewrite-tree.ts'

/** Keeps pictures of the pack's media folder as `x-image`; any other is dropped with a problem. */
export function checkImages() {
  return (tree: Root, file: VFile): undefined => {
    const draft = draftOf(file)
    rewriteTree(tree, (node) => {
      if (node.type !== 'image') return undefined
      const source = node.url
      const alt = node.alt?.trim() ?? ''
      if (source.length > 200 || !mediaPattern.test(source)) {
        draft.problems.add('image-refused', startOf(node), { source })
        return []
      }
      if (mediaTypeOf(source) === null) {
        const kinds = Object.keys(mediaTypes).join(', ')
        draft.problems.add('image-kind-refused', startOf(node), { source, kinds })
        return []
      }
      if (alt === '') draft.problems.add('image-alt-missing', startOf(node), { source })
      node.title = null
      node.data = {
        ...node.data,
        hName: 'x-image',
        hProperties: { src: source, alt },
      }
      return undefined
    })
  }
}
