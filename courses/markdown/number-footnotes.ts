import type { FootnoteDefinition, FootnoteReference, Link, List, Root, RootContent } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import type { VFile } from 'vfile'
import { draftOf, type ModuleDraft, startOf } from './module-draft.ts'
import { isPart } from './part.ts'
import { rewriteChildren, rewriteTree, visitTree } from './rewrite-tree.ts'

type Note = {
  readonly definition: FootnoteDefinition
  readonly number: number
  references: number
}

/**
 * Numbers the notes of each page in the order of their first mention and writes them as a section at the page's end.
 * Their ids hold colons (`fn:page:1`), so that none can equal a stable id. A note belongs to one page: copying it to
 * each would let a small file grow without bound.
 */
export function numberFootnotes() {
  return (tree: Root, file: VFile): undefined => {
    const draft = draftOf(file)
    const definitions = takeDefinitions(tree)
    const used = new Set<string>()
    tree.children.filter(isPart).forEach((page, index) => {
      const notes = new Map<string, Note>()
      const mark = (node: RootContent) => {
        if (node.type !== 'footnoteReference') return undefined
        return markNote(node, draft.pages[index]?.id ?? '', notes, definitions, used, draft)
      }
      rewriteChildren(page, mark)
      // Notes mentioned only in notes join the end of the map while it is walked.
      for (const note of notes.values()) rewriteChildren(note.definition, mark)
      if (notes.size > 0) page.children.push(notesSection([...notes.values()], draft.pages[index]?.id ?? ''))
    })
    for (const [identifier, definition] of definitions) {
      if (!used.has(identifier))
        draft.problems.add('footnote-unused', startOf(definition), {
          label: labelOf(definition),
        })
    }
  }
}

function takeDefinitions(tree: Root): ReadonlyMap<string, FootnoteDefinition> {
  const definitions = new Map<string, FootnoteDefinition>()
  visitTree(tree, (node) => {
    if (node.type === 'footnoteDefinition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node)
  })
  rewriteTree(tree, (node) => (node.type === 'footnoteDefinition' ? [] : undefined))
  return definitions
}

function markNote(
  node: FootnoteReference,
  pageId: string,
  notes: Map<string, Note>,
  definitions: ReadonlyMap<string, FootnoteDefinition>,
  used: Set<string>,
  draft: ModuleDraft,
): readonly RootContent[] {
  const definition = definitions.get(node.identifier)
  if (!definition) return [{ type: 'text', value: `[^${labelOf(node)}]` }]
  let note = notes.get(node.identifier)
  if (!note) {
    if (used.has(node.identifier)) {
      draft.problems.add('footnote-shared', startOf(node), {
        label: labelOf(node),
      })
      return []
    }
    used.add(node.identifier)
    note = { definition, number: notes.size + 1, references: 0 }
    notes.set(node.identifier, note)
  }
  note.references++
  const link: Link = {
    type: 'link',
    url: `#fn:${pageId}:${note.number}`,
    children: [{ type: 'text', value: String(note.number) }],
    data: {
      hProperties: { id: referenceId(pageId, note.number, note.references) },
    },
  }
  return [{ type: 'emphasis', children: [link], data: { hName: 'sup' } }]
}

function notesSection(notes: readonly Note[], pageId: string): ContainerDirective {
  const list: List = {
    type: 'list',
    ordered: true,
    spread: false,
    children: notes.map(({ definition, number }) => {
      const back: Link = {
        type: 'link',
        url: `#${referenceId(pageId, number, 1)}`,
        children: [{ type: 'text', value: '↩' }],
      }
      const last = definition.children.at(-1)
      if (last?.type === 'paragraph') last.children.push({ type: 'text', value: ' ' }, back)
      else definition.children.push({ type: 'paragraph', children: [back] })
      return {
        type: 'listItem',
        spread: false,
        children: definition.children,
        data: { hProperties: { id: `fn:${pageId}:${number}` } },
      }
    }),
  }
  return {
    type: 'containerDirective',
    name: 'notes',
    children: [list],
    data: { hName: 'section' },
  }
}

/** The first mention has the plain id, to which the note leads back; later ones count on. */
function referenceId(pageId: string, number: number, mention: number): string {
  return mention === 1 ? `fnref:${pageId}:${number}` : `fnref:${pageId}:${number}:${mention}`
}

function labelOf(node: FootnoteDefinition | FootnoteReference): string {
  return node.label ?? node.identifier
}
