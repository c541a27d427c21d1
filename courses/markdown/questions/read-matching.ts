import type { RootContent, Table, TableCell, TableRow } from 'mdast'
import { startOf } from '../module-draft.ts'
import type { DraftChoice } from '../question-draft.ts'
import type { ReadAnswers } from './answer-reader.ts'
import { answersBlock, byId, isBlank, type QuestionSource, readChoiceId, tellOrderingIds } from './question-source.ts'

const fewest = 2

/**
 * Pairs are the rows of a table of two columns; a row with an empty left cell is a right side too many. The header row
 * serves the reader of the source only. Both sides are kept in the order of their ids.
 */
export const readMatching: ReadAnswers<'matching'> = (source, type) => {
  const found = answersBlock(source, type, isTable)
  if (!found) return null
  const [header, ...rows] = found.answers.children
  const columns = header?.children.length ?? 0
  if (columns !== 2)
    return source.problems.add('matching-columns', startOf(found.answers), {
      columns,
    })

  const read = rows.map((row) => readRow(row, source))
  const pairs = read.flatMap((row) => (row?.left ? { left: row.left.id, right: row.right.id } : []))
  const lefts = read.flatMap((row) => row?.left ?? []).toSorted(byId)
  const rights = read.flatMap((row) => row?.right ?? []).toSorted(byId)
  const count = rows.filter((row) => !isEmpty(row.children[0])).length
  if (count < fewest) source.problems.add('matching-too-short', startOf(source.node), { count })
  if (source.isKeyApart) return { prompt: found.prompt, asked: { type, lefts, rights }, key: null }
  const rightOf = new Map(pairs.map(({ left, right }) => [left, right]))
  tellOrderingIds(
    source,
    lefts.map(({ id }) => rightOf.get(id) ?? ''),
    rights.map(({ id }) => id),
  )
  return {
    prompt: found.prompt,
    asked: { type, lefts, rights },
    key: { type, pairs },
  }
}

function readRow(row: TableRow, source: QuestionSource): { left: DraftChoice | null; right: DraftChoice } | null {
  const [left, right] = row.children
  if (!left || !right || row.children.length !== 2 || isEmpty(right))
    return source.problems.add('matching-row-incomplete', startOf(row))
  const leftChoice = isEmpty(left) ? null : readCell(left, source)
  const rightChoice = readCell(right, source)
  return rightChoice && { left: leftChoice, right: rightChoice }
}

function readCell(cell: TableCell, source: QuestionSource): DraftChoice | null {
  const id = readChoiceId(cell, source)
  return id === null ? null : { id, content: cell.children, feedback: [] }
}

function isEmpty(cell: TableCell | undefined): boolean {
  return !cell || (isBlank(cell.children) && !cell.data?.stableId)
}

function isTable(node: RootContent): node is Table {
  return node.type === 'table'
}
