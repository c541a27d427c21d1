import type { Heading, Html, ListItem, PhrasingContent, Root, TableCell } from 'mdast'
import type { VFile } from 'vfile'
import { stableIdSchema } from '#courses/format/stable-id.ts'
import { draftOf, type ModuleDraft, startOf } from './module-draft.ts'
import { rewriteTree } from './rewrite-tree.ts'

const comment = /^<!--([\s\S]*)-->$/
const idComment = /^\s*#([\s\S]*)$/

declare module 'mdast' {
  interface Data {
    /** The id written as a comment at the end of a heading, list item or table cell. */
    stableId?: { readonly id: string; readonly line: number; readonly column: number } | undefined
    /** An id was written but is none; told already, so it is not told as missing too. */
    hasInvalidId?: boolean | undefined
    /** Set by the directive reader on the paragraph that holds a block's label. */
    directiveLabel?: boolean | undefined
  }
}

/**
 * Reads `<!-- #id -->` at the end of headings, list items and table cells, and removes every piece of raw HTML. Other
 * comments are an author's notes and go silently; any other HTML goes with a warning, and where text would go with it, with
 * an error: by CommonMark a block that begins with a comment or a tag is HTML to the end of its line, or to a blank one.
 */
export function readIdComments() {
  return (tree: Root, file: VFile): undefined => {
    const draft = draftOf(file)
    const read = new Set<Html>()
    rewriteTree(tree, (node, ancestors) => {
      const parent = ancestors.at(-1)
      if (node.type === 'heading' || node.type === 'tableCell') takeId(node, node, read, draft)
      // A list item's id ends its first paragraph: what follows may be a nested list or the feedback.
      else if (node.type === 'paragraph' && parent?.type === 'listItem' && parent.children[0] === node)
        takeId(node, parent, read, draft)
      return undefined
    })
    rewriteTree(tree, (node) => {
      if (node.type !== 'html') return undefined
      if (!read.has(node)) tellDropped(node, draft)
      return []
    })
  }
}

type Holder = Heading | TableCell | ListItem

function takeId(text: { children: PhrasingContent[] }, holder: Holder, read: Set<Html>, draft: ModuleDraft): void {
  const last = text.children.findLast((child) => !(child.type === 'text' && child.value.trim() === ''))
  if (last?.type !== 'html') return
  const id = idComment.exec(comment.exec(last.value)?.[1] ?? '')?.[1]?.trim()
  if (id === undefined) return
  read.add(last)
  if (stableIdSchema.safeParse(id).success) holder.data = { ...holder.data, stableId: { id, ...startOf(last) } }
  else {
    draft.problems.add('id-invalid', startOf(last), { id })
    holder.data = { ...holder.data, hasInvalidId: true }
  }
  text.children = trimEnd(text.children.slice(0, text.children.indexOf(last)))
}

function trimEnd(children: PhrasingContent[]): PhrasingContent[] {
  const last = children.at(-1)
  if (last?.type !== 'text') return children
  const value = last.value.trimEnd()
  return value === '' ? trimEnd(children.slice(0, -1)) : [...children.slice(0, -1), { ...last, value }]
}

function tellDropped(node: Html, draft: ModuleDraft): void {
  if (hasText(node.value)) {
    draft.problems.add('html-hides-text', startOf(node))
    return
  }
  const note = comment.exec(node.value.trim())?.[1]
  if (note === undefined) {
    draft.problems.add('html-dropped', startOf(node))
    return
  }
  const id = idComment.exec(note)?.[1]?.trim()
  if (id !== undefined) draft.problems.add('id-misplaced', startOf(node), { id })
}

/** Whether anything but comments, tags and space stands in a piece of HTML. What is opened and not closed counts as text. */
function hasText(html: string): boolean {
  let at = 0
  for (let open = html.indexOf('<'); open !== -1; open = html.indexOf('<', at)) {
    if (html.slice(at, open).trim() !== '') return true
    const end = html.startsWith('<!--', open) ? '-->' : '>'
    const close = html.indexOf(end, open + end.length - 1)
    if (close === -1) return true
    at = close + end.length
  }
  return html.slice(at).trim() !== ''
}
