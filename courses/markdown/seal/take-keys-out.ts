import type { ListItem, Root, RootContent } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { type QuestionType, questionTypes } from '#courses/format/question.ts'
import { visitTree } from '../rewrite-tree.ts'
import { parseSource, questionsOf, rangeOf } from './parse-source.ts'
import { applyEdits, type TextEdit } from './text-edits.ts'

/** What a question's fence may still say once its key is gone. */
const keptAttributes: ReadonlySet<string> = new Set([
  'id',
  'type',
  'objectives',
  'points',
  'difficulty',
  'form',
  'unit',
  'least',
  'most',
])
const idComment = /^<!--\s*#[\w-]+\s*-->$/
const checkedBox = /^((?:[-*+]|\d{1,9}[.)])\s+)\[[xX]\]/
const openingFence = /^(:{3,}question(?:\[[^\]]*\])?)\{[\s\S]*\}/

/**
 * The text of a bank with nothing left that answers: boxes empty, no feedback, no accepted form, no number. Notes of the
 * author and addresses that nothing refers to go too, since both are a place for keys that no reader sees.
 */
export function takeKeysOut(text: string): string {
  const tree = parseSource(text)
  const edits = [...hiddenText(tree), ...questionsOf(tree).flatMap((question) => keysOf(question, text))]
  return applyEdits(text, withoutInner(edits))
}

function hiddenText(tree: Root): readonly TextEdit[] {
  const used = new Set<string>()
  const found: RootContent[] = []
  visitTree(tree, (node, ancestors) => {
    if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier)
    const isInText = ['paragraph', 'heading', 'tableCell'].includes(ancestors.at(-1)?.type ?? '')
    const isId = node.type === 'html' && isInText && idComment.test(node.value)
    if (node.type === 'definition' || (node.type === 'html' && !isId)) found.push(node)
  })
  return found
    .filter((node) => node.type !== 'definition' || !used.has(node.identifier))
    .map((node) => ({ ...rangeOf(node), text: '' }))
}

function keysOf(question: ContainerDirective, text: string): readonly TextEdit[] {
  const type = questionTypes.find((known) => known === question.attributes?.['type'])
  if (type === undefined) return []
  const explanation = question.children.at(-1)?.type === 'blockquote' ? question.children.at(-1) : undefined
  const blocks = explanation === undefined ? question.children : question.children.slice(0, -1)
  return [
    fenceWithoutKey(question, text),
    ...(explanation === undefined ? [] : [cut(blocks.at(-1), explanation)]),
    ...answersWithoutKey(type, blocks, text),
  ].flat()
}

function answersWithoutKey(type: QuestionType, blocks: readonly RootContent[], text: string): readonly TextEdit[] {
  const answers = blocks.at(-1)
  if (answers?.type !== 'list') return []
  if (type === 'short') return [cut(blocks.at(-2), answers)]
  if (type === 'numeric' || type === 'matching' || type === 'open') return []
  return answers.children.flatMap((item) => [...emptyBox(item, text), ...withoutFeedback(item)])
}

function emptyBox(item: ListItem, text: string): readonly TextEdit[] {
  const { start, end } = rangeOf(item)
  const marker = checkedBox.exec(text.slice(start, end))
  if (item.checked !== true || marker === null) return []
  const box = start + (marker[1]?.length ?? 0)
  return [{ start: box, end: box + '[x]'.length, text: '[ ]' }]
}

function withoutFeedback({ children }: ListItem): readonly TextEdit[] {
  const last = children.at(-1)
  return last?.type === 'blockquote' ? [cut(children.at(-2), last)] : []
}

/** Written anew with what may stay; of the unit only the spelling that is shown. */
function fenceWithoutKey({ attributes, data }: ContainerDirective, text: string): readonly TextEdit[] {
  const opening = data?.position?.opening
  const { start, end } = rangeOf({ position: opening })
  const fence = text.slice(start, end)
  const [whole, name] = openingFence.exec(fence) ?? []
  if (whole === undefined || name === undefined) return []
  const kept = Object.entries(attributes ?? {}).filter(([attribute]) => keptAttributes.has(attribute))
  const written = kept.map(([attribute, value]) => attributeText(attribute, value ?? ''))
  return [{ start, end: start + whole.length, text: `${name}{${written.join(' ')}}` }]
}

function attributeText(attribute: string, value: string): string {
  if (attribute === 'id') return `#${value}`
  const shown = attribute === 'unit' ? (value.split('|')[0] ?? '').trim() : value
  if (/^[\w.-]+$/.test(shown)) return `${attribute}=${shown}`
  return `${attribute}="${shown.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`
}

/** Takes a block away together with the space before it. */
function cut(before: RootContent | undefined, block: RootContent): TextEdit {
  const { start, end } = rangeOf(block)
  return { start: before === undefined ? start : rangeOf(before).end, end, text: '' }
}

/** What lies in a piece that goes as a whole needs no edit of its own. */
function withoutInner(edits: readonly TextEdit[]): readonly TextEdit[] {
  let done = 0
  return edits
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      if (start < done) return false
      done = end
      return true
    })
}
