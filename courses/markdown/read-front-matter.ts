import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { moduleFrontMatterSchema } from '#courses/format/module-front-matter.ts'
import { readSafeYaml } from '#courses/format/read-safe-yaml.ts'
import { validateYaml } from '#courses/format/validate-yaml.ts'
import { draftOf, startOf } from './module-draft.ts'

/** Takes the front matter out of the tree and reads it into the draft. */
export function readFrontMatter() {
  return (tree: Root, file: VFile): undefined => {
    const draft = draftOf(file)
    const [first, ...rest] = tree.children
    if (first?.type !== 'yaml') {
      draft.problems.add('front-matter-missing', { line: 1, column: 1 })
      return
    }
    tree.children = rest
    const read = readSafeYaml(first.value, draft.problems.file, startOf(first).line + 1)
    const frontMatter = validateYaml(read, moduleFrontMatterSchema, draft.standing)

    const lines = new Map<string, number>()
    frontMatter?.objectives.forEach(({ id }, index) => {
      const place = read.placeOf(['objectives', index, 'id'])
      const line = lines.get(id)
      if (line === undefined) lines.set(id, place.line)
      else read.problems.add('id-duplicate', place, { id, line })
    })
    draft.problems.addAll(read.problems)
    draft.frontMatter = frontMatter
  }
}
