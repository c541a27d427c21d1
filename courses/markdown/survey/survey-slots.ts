import type { ListItem, Parents, Root, RootContent, Table, TableCell } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import type { IdSlot, Spot } from '#courses/format/source-survey.ts'
import { stableIdSchema } from '#courses/format/stable-id.ts'
import { attributePlace, isInQuestion } from '../collect-ids.ts'
import { startOf } from '../module-draft.ts'
import { plainText } from '../plain-text.ts'
import { visitTree } from '../rewrite-tree.ts'

type Holder = Extract<RootContent, { type: 'heading' | 'listItem' | 'tableCell' }>

/** Every place of a file where an id stands or is missing, in its order. `lines` are those of the source. */
export function surveySlots(tree: Root, lines: readonly string[]): readonly IdSlot[] {
  const slots: IdSlot[] = []
  visitTree(tree, (node, ancestors) => {
    if (node.type === 'containerDirective' && node.name === 'question') {
      slots.push({ ...questionSlot(node, lines), within: boxesAround(ancestors) })
      for (const { choice, side } of choicesOf(node)) slots.push(slotOf(choice, 'choice', `choice${side}`, lines))
    } else if (isInQuestion(ancestors)) return
    else if (node.type === 'heading' && (node.depth === 2 || node.depth === 3)) {
      slots.push({ ...slotOf(node, 'heading', `heading ${node.depth}`, lines), within: boxesAround(ancestors) })
    } else if (
      (node.type === 'heading' || node.type === 'listItem' || node.type === 'tableCell') &&
      node.data?.stableId
    ) {
      slots.push({ ...slotOf(node, 'item', node.type, lines), within: boxesAround(ancestors) })
    }
  })
  return slots
}

/** The names of the boxes among the ancestors of a thing, from the outside in. */
export function boxesAround(ancestors: readonly Parents[]): string {
  return ancestors.flatMap((node) => (node.type === 'containerDirective' ? node.name : [])).join(' ')
}

function slotOf(node: Holder, kind: IdSlot['kind'], shape: string, lines: readonly string[]): IdSlot {
  const written = node.data?.stableId
  const text = textOf(node)
  const isMissing = written === undefined && node.data?.hasInvalidId !== true
  const end = isMissing ? endOf(node, lines) : null
  return {
    kind,
    shape,
    within: '',
    ...startOf(node),
    id: written?.id ?? null,
    written: written === undefined ? null : { line: written.line, column: written.column },
    insert: end === null ? null : { ...end, form: 'comment' },
    text,
  }
}

/** The text that names a thing: of a list item its first paragraph, since feedback and lists may follow. */
function textOf(node: Holder): string {
  const [first] = node.children
  if (node.type !== 'listItem') return plainText(node).trim()
  return first?.type === 'paragraph' ? plainText(first).trim() : ''
}

/** Where the text of a thing ends: before spaces, the closing marks of a heading and the rule of a cell. */
function endOf(node: Holder, lines: readonly string[]): Spot | null {
  const [first] = node.children
  const holder = node.type === 'listItem' ? first : node
  if (holder === undefined || !('children' in holder) || holder.children.length === 0) return null
  if (node.type === 'listItem' && holder.type !== 'paragraph') return null
  const end = holder.position?.end
  if (end === undefined) return null
  const before = (lines[end.line - 1] ?? '').slice(0, end.column - 1).trimEnd()
  const text =
    node.type === 'heading'
      ? before.replace(/[ \t]+#+$/, '')
      : node.type === 'tableCell'
        ? before.replace(/(?<!\\)\|$/, '')
        : before
  return { line: end.line, column: text.trimEnd().length + 1 }
}

function questionSlot(node: ContainerDirective, lines: readonly string[]): IdSlot {
  const { line, column } = startOf(node)
  const isWritten = Object.hasOwn(node.attributes ?? {}, 'id')
  const id = node.attributes?.['id'] ?? ''
  const place = attributePlace(node, 'id')
  const opening = (lines[line - 1] ?? '').slice(column - 1)
  const name = /^:{3,}question(?:\[[^\]]*\])?/.exec(opening)?.[0] ?? ''
  const hasBraces = opening.startsWith('{', name.length)
  const insertColumn = column + name.length + (hasBraces ? 1 : 0)
  const [prompt] = node.children
  return {
    kind: 'question',
    shape: `question ${node.attributes?.['type'] ?? ''}`,
    within: '',
    line,
    column,
    id: stableIdSchema.safeParse(id).success ? id : null,
    written: isWritten ? { line: place.line, column: place.column } : null,
    insert: isWritten || name === '' ? null : { line, column: insertColumn, form: hasBraces ? 'attribute' : 'braces' },
    text: prompt?.type === 'paragraph' ? plainText(prompt).trim() : '',
  }
}

type Choice = { readonly choice: ListItem | TableCell; readonly side: '' | ' left' | ' right' }

/** What has to carry ids in a question: items of the answers' list, or below the header of its table the filled cells, of a rubric the first ones. */
function choicesOf(node: ContainerDirective): readonly Choice[] {
  const type = node.attributes?.['type']
  if (type === 'matching' || type === 'open') {
    const table = node.children.findLast((child): child is Table => child.type === 'table')
    const rows = table?.children.slice(1) ?? []
    if (type === 'open') return rows.flatMap(({ children: [choice] }) => (choice ? [{ choice, side: '' }] : []))
    const cells = rows.flatMap((row) =>
      row.children.map((choice, at): Choice => ({ choice, side: at === 0 ? ' left' : ' right' })),
    )
    return cells.filter(({ choice }) => plainText(choice).trim() !== '' || choice.data?.stableId !== undefined)
  }
  if (type === 'short' || type === 'numeric') return []
  const list = node.children.findLast(
    (child) => child.type === 'list' && (type !== 'ordering' || child.ordered === true),
  )
  return list?.type === 'list' ? list.children.map((choice): Choice => ({ choice, side: '' })) : []
}
