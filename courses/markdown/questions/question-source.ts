import type { Blockquote, List, ListItem, RootContent } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import type { ProblemList } from '#courses/format/problem-list.ts'
import type { RuleId } from '#courses/format/problem-rules.ts'
import { attributePlace } from '../collect-ids.ts'
import { startOf } from '../module-draft.ts'
import { plainText } from '../plain-text.ts'
import type { DraftChoice, DraftContent } from '../question-draft.ts'

/** A question as its type's reader meets it: the fenced block, and its blocks but for the explanation at the end. */
export type QuestionSource = {
  readonly node: ContainerDirective
  readonly blocks: readonly RootContent[]
  readonly problems: ProblemList
  /** Ids of choices used so far in this question, with their lines. */
  readonly choiceIds: Map<string, number>
  /** Whether key and feedback travel apart, so that everything here is asked and nothing answers. */
  readonly isKeyApart: boolean
}

/** The value of an attribute; null when it is not written. */
export function attributeOf(source: QuestionSource, name: string): string | null {
  const attributes = source.node.attributes ?? {}
  return Object.hasOwn(attributes, name) ? (attributes[name] ?? '') : null
}

/** Adds a problem at an attribute. */
export function tellAttribute(
  source: QuestionSource,
  name: string,
  ruleId: RuleId,
  facts: Record<string, string> = {},
) {
  source.problems.add(ruleId, attributePlace(source.node, name), facts)
}

/**
 * The block of answers, which must be the last one. Tells what is wrong otherwise: `answers-not-last` when one stands
 * earlier, `answers-missing` when there is none.
 */
export function answersBlock<T extends RootContent>(
  source: QuestionSource,
  type: string,
  isAnswers: (node: RootContent) => node is T,
): { readonly answers: T; readonly prompt: DraftContent } | null {
  const index = source.blocks.findLastIndex(isAnswers)
  const answers = source.blocks[index]
  if (!answers || !isAnswers(answers))
    return source.problems.add('answers-missing', startOf(source.node), {
      type,
    })
  const after = source.blocks[index + 1]
  if (after) return source.problems.add('answers-not-last', startOf(after))
  return { answers, prompt: source.blocks.slice(0, index) }
}

/** Whether a block is a list, numbered or not. */
export function isList(node: RootContent): node is List {
  return node.type === 'list'
}

/** Reads a list item as something to choose: its id, its content, and the quotation nested at its end as feedback. */
export function readChoice(item: ListItem, source: QuestionSource): DraftChoice | null {
  const last = item.children.at(-1)
  const feedback: readonly Blockquote[] = last?.type === 'blockquote' && !source.isKeyApart ? [last] : []
  const content = feedback.length > 0 ? item.children.slice(0, -1) : item.children
  const id = readChoiceId(item, source)
  if (isBlank(content)) source.problems.add('choice-empty', startOf(item))
  return id === null ? null : { id, content, feedback: feedback.flatMap((quote) => quote.children) }
}

/** The id of a list item or cell, new in its question; null, with a problem, when it has none. */
export function readChoiceId(node: Pick<ListItem, 'data' | 'position'>, source: QuestionSource): string | null {
  const written = node.data?.stableId
  if (!written) return node.data?.hasInvalidId ? null : source.problems.add('choice-id-missing', startOf(node))
  const line = source.choiceIds.get(written.id)
  if (line !== undefined)
    return source.problems.add('id-duplicate', written, {
      id: written.id,
      line,
    })
  source.choiceIds.set(written.id, written.line)
  return written.id
}

/** Whether content shows nothing: neither text nor a picture. */
export function isBlank(content: DraftContent): boolean {
  return content.every((node) => plainText(node).trim() === '' && !hasImage(node))
}

function hasImage(node: RootContent): boolean {
  return node.type === 'image' || ('children' in node && node.children.some(hasImage))
}

/** Tells when ids in ascending order, the order in which they are kept, are the answer itself. */
export function tellOrderingIds(source: QuestionSource, rightOrder: readonly string[], shown: readonly string[]): void {
  if (rightOrder.length > 1 && rightOrder.every((id, index) => id === shown[index]))
    source.problems.add('ids-tell-answer', startOf(source.node))
}

/** Compares ids by UTF-16 unit: the same on every machine, unlike a language's own order. */
export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
