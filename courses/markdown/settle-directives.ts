import type { Paragraph, Root, RootContent } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import type { VFile } from 'vfile'
import { boxKinds } from '#courses/format/lesson-tree.ts'
import { exerciseMinutes } from './exercise-minutes.ts'
import { draftOf, type ModuleDraft, startOf } from './module-draft.ts'
import { rewriteTree } from './rewrite-tree.ts'
import type { SourcePosition } from './source-position.ts'

const known: ReadonlySet<string> = new Set([...boxKinds, 'question'])
/** With full-width colons too: they are what a Chinese keyboard gives. */
const fenceLine = /(^|\n)[ \t]*(:::|：：：)/

/**
 * Settles what each fenced block is: a box, a question (left for `extractQuestions`), or, when the name is unknown,
 * ordinary text again with its fences as written. Tells of blocks that are never closed and fences that close nothing.
 */
export function settleDirectives() {
  return (tree: Root, file: VFile): undefined => {
    const draft = draftOf(file)
    const source = String(file.value)
    const lines = source.split('\n')
    rewriteTree(tree, (node) => {
      if (node.type === 'paragraph') tellStrayFence(node, lines, draft)
      if (node.type !== 'containerDirective') return undefined
      if (!known.has(node.name)) return asText(node, source, draft)
      if (!node.data?.position?.closing)
        draft.problems.add('block-unclosed', startOf(node), {
          name: node.name,
        })
      if (node.name === 'question') return undefined
      node.data = {
        ...node.data,
        hName: 'x-box',
        hProperties: { kind: node.name, ...readBoxAttributes(node, draft) },
      }
      return undefined
    })
  }
}

/** What a box says of itself: an exercise how many minutes it takes. Tells of anything else. */
function readBoxAttributes(node: ContainerDirective, draft: ModuleDraft): { readonly minutes?: number } {
  for (const attribute of Object.keys(node.attributes ?? {})) {
    if (node.name === 'exercise' && attribute === 'minutes') continue
    draft.problems.add(
      draft.standing === 'known' ? 'attribute-unknown' : 'attribute-newer',
      attributePlace(node, attribute),
      { name: node.name, attribute },
    )
  }
  const minutes = exerciseMinutes(node)
  if (minutes !== null) return { minutes }
  const written = node.name === 'exercise' ? node.attributes?.['minutes'] : undefined
  if (written !== undefined && written !== null) {
    draft.problems.add('exercise-minutes-invalid', attributePlace(node, 'minutes'), { minutes: written })
  }
  return {}
}

function attributePlace(node: ContainerDirective, attribute: string): Parameters<ModuleDraft['problems']['add']>[1] {
  return node.data?.position?.attributes?.[attribute]?.start ?? startOf(node)
}

function asText(node: ContainerDirective, source: string, draft: ModuleDraft): readonly RootContent[] {
  draft.problems.add('block-unknown', startOf(node), { name: node.name })
  const fences = node.data?.position
  const isLabel = (child: RootContent) => child.type === 'paragraph' && child.data?.directiveLabel === true
  // The label stands in the opening fence's own source text.
  const content = node.children.filter((child) => !isLabel(child))
  return [...fenceText(fences?.opening, source), ...content, ...fenceText(fences?.closing, source)]
}

function fenceText(position: SourcePosition | undefined, source: string): readonly Paragraph[] {
  if (!position) return []
  const value = source.slice(position.start.offset, position.end.offset)
  return [
    {
      type: 'paragraph',
      position,
      children: [{ type: 'text', value, position }],
    },
  ]
}

/** A paragraph with a line that begins with three colons was meant as a fence: `::: note`, or one closing too many. */
function tellStrayFence(paragraph: Paragraph, lines: readonly string[], draft: ModuleDraft): void {
  if (paragraph.data?.directiveLabel) return
  paragraph.children.forEach((child, index) => {
    if (child.type !== 'text') return
    const found = fenceLine.exec(child.value)
    const followsBreak = found?.[1] !== ''
    if (!found || (!followsBreak && index > 0)) return
    const linesBefore = child.value.slice(0, found.index + 1).split('\n').length - 1
    const line = startOf(child).line + linesBefore
    draft.problems.add('block-fence-stray', { line, column: (lines[line - 1]?.indexOf(found[2] ?? '') ?? 0) + 1 })
  })
}
