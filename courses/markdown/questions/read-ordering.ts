import type { List, RootContent } from 'mdast'
import { startOf } from '../module-draft.ts'
import type { ReadAnswers } from './answer-reader.ts'
import { answersBlock, byId, readChoice, tellOrderingIds } from './question-source.ts'

const fewest = 3

/** Items are a numbered list in the right order. What is asked keeps them in the order of their ids. */
export const readOrdering: ReadAnswers<'ordering'> = (source, type) => {
  const found = answersBlock(source, type, isNumbered)
  if (!found) return null
  const items = found.answers.children.flatMap((item) => readChoice(item, source) ?? [])
  const count = found.answers.children.length
  if (count < fewest) source.problems.add('ordering-too-short', startOf(source.node), { count })
  const order = items.map(({ id }) => id)
  const shown = items.toSorted(byId)
  if (source.isKeyApart) return { prompt: found.prompt, asked: { type, items: shown }, key: null }
  tellOrderingIds(
    source,
    order,
    shown.map(({ id }) => id),
  )
  return {
    prompt: found.prompt,
    asked: { type, items: shown },
    key: { type, order },
  }
}

function isNumbered(node: RootContent): node is List {
  return node.type === 'list' && node.ordered === true
}
