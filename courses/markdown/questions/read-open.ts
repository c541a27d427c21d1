import type { RootContent, Table, TableRow } from 'mdast'
import type { WantedLength } from '#courses/format/question.ts'
import { rubricLimits } from '#courses/format/rubric.ts'
import { startOf } from '../module-draft.ts'
import { plainText } from '../plain-text.ts'
import type { DraftCriterion } from '../question-draft.ts'
import type { ReadAnswers } from './answer-reader.ts'
import {
  answersBlock,
  attributeOf,
  isBlank,
  type QuestionSource,
  readChoiceId,
  tellAttribute,
} from './question-source.ts'
import { readPoints } from './read-points.ts'

const fewestLevels = 2

/**
 * The rubric is a table at the end: a row a criterion, a column a level, its points in the header row and rising from left to right. The header's first cell
 * serves the reader of the source only. An empty cell is a level that the criterion does not have. A person marks by it, so it is part of what is asked.
 */
export const readOpen: ReadAnswers<'open'> = (source, type) => {
  const found = answersBlock(source, type, isTable)
  if (!found) return null
  const [header, ...rows] = found.answers.children
  const points = readHeader(header, source)
  const rubric = rows.flatMap((row) => readCriterion(row, points, source) ?? [])
  if (rows.length === 0) source.problems.add('answers-missing', startOf(source.node), { type })
  if (rows.length > rubricLimits.criteria || points.length > rubricLimits.levels)
    source.problems.add('rubric-too-large', startOf(found.answers), rubricLimits)
  return {
    prompt: found.prompt,
    asked: { type, length: readLength(source), rubric },
    key: source.isKeyApart ? null : { type },
  }
}

/** The points of the levels, from the header row but for its first cell. */
function readHeader(header: TableRow | undefined, { node, problems }: QuestionSource): readonly number[] {
  const cells = header?.children.slice(1) ?? []
  if (cells.length < fewestLevels) problems.add('rubric-levels-few', startOf(header ?? node))
  let highest = -1
  return cells.map((cell) => {
    const written = plainText(cell).trim()
    const milliPoints = readPoints(written)
    if (milliPoints === null) problems.add('rubric-points-invalid', startOf(cell), { points: written })
    else if (milliPoints <= highest) problems.add('rubric-points-not-rising', startOf(cell), { points: written })
    highest = Math.max(highest, milliPoints ?? highest)
    return milliPoints ?? 0
  })
}

function readCriterion(row: TableRow, points: readonly number[], source: QuestionSource): DraftCriterion | null {
  const [title, ...cells] = row.children
  if (title === undefined) return null
  if (isBlank(title.children)) source.problems.add('choice-empty', startOf(title))
  const levels = points.flatMap((milliPoints, column) => {
    const content = cells[column]?.children ?? []
    return isBlank(content) ? [] : [{ milliPoints, content }]
  })
  // Where the table itself is too narrow, that was told already.
  if (levels.length < fewestLevels && points.length >= fewestLevels)
    source.problems.add('rubric-levels-few', startOf(row))
  const id = readChoiceId(title, source)
  return id === null ? null : { id, content: title.children, feedback: [], levels }
}

function readLength(source: QuestionSource): WantedLength {
  const read = (name: 'least' | 'most'): number | null => {
    const written = attributeOf(source, name)
    if (written === null) return null
    if (!/^[1-9]\d{0,3}$/.test(written)) tellAttribute(source, name, 'open-length-invalid', { length: written })
    return Number(written)
  }
  const [least, most] = [read('least'), read('most')]
  if (least !== null && most !== null && least > most)
    tellAttribute(source, 'most', 'open-length-invalid', { length: String(most) })
  return { least, most }
}

function isTable(node: RootContent): node is Table {
  return node.type === 'table'
}
