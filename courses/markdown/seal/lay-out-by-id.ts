import type { List, ListItem, Table, TableCell } from 'mdast'
import { byId } from '../questions/question-source.ts'
import { parseSource, questionsOf, rangeOf } from './parse-source.ts'
import { applyEdits, type TextEdit } from './text-edits.ts'

const marker = /^(\d{1,9})([.)])( *)/
const idComment = /<!--\s*#([\w-]+)\s*-->\s*$/

/**
 * The text of a bank whose orders and pairs tell nothing: the steps of an ordering stand in order of id, and so does each side
 * of a matching by itself, whatever belonged together.
 */
export function layOutById(text: string): string {
  const edits = questionsOf(parseSource(text)).flatMap((question): readonly TextEdit[] => {
    const type = question.attributes?.['type']
    const answers = question.children.at(-1)
    if (type === 'ordering' && answers?.type === 'list') return itemsById(answers, text)
    return type === 'matching' && answers?.type === 'table' ? sidesById(answers, text) : []
  })
  return applyEdits(text, edits)
}

function itemsById(list: List, text: string): readonly TextEdit[] {
  const sorted = list.children.map((item) => ({ id: idOfItem(item, text), item })).toSorted(byId)
  return list.children.map((place, index) => {
    const item = sorted[index]?.item ?? place
    return { ...rangeOf(place), text: numbered(item, (list.start ?? 1) + index, text) }
  })
}

/** An item under another number: its further lines move with the width of the marker. */
function numbered(item: ListItem, number: number, text: string): string {
  const { start, end } = rangeOf(item)
  const [first = '', ...more] = text.slice(start, end).split('\n')
  const [old = '', , sign = '.', space = ''] = marker.exec(first) ?? []
  const margin = (item.position?.start.column ?? 1) - 1
  const fresh = `${number}${sign}${space}`
  const moved = more.map((line) => {
    const indent = Math.min(/^ */.exec(line)?.[0].length ?? 0, margin + old.length)
    return line.trim() === '' ? '' : `${' '.repeat(margin + fresh.length)}${line.slice(indent)}`
  })
  return [fresh + first.slice(old.length), ...moved].join('\n')
}

function sidesById(table: Table, text: string): readonly TextEdit[] {
  const rows = table.children.slice(1)
  const side = (at: number) =>
    rows
      .flatMap(({ children }) => children[at] ?? [])
      .map((cell) => cellText(cell, text))
      .filter((cell) => cell !== '')
      .map((cell) => ({ id: idComment.exec(cell)?.[1] ?? '', cell }))
      .toSorted(byId)
  const [lefts, rights] = [side(0), side(1)]
  return rows.map((row, index) => ({
    ...rangeOf(row),
    text: `| ${lefts[index]?.cell ?? ''} | ${rights[index]?.cell ?? ''} |`,
  }))
}

function cellText({ children }: TableCell, text: string): string {
  const [first, last] = [children[0], children.at(-1)]
  return first === undefined || last === undefined ? '' : text.slice(rangeOf(first).start, rangeOf(last).end).trim()
}

function idOfItem({ children }: ListItem, text: string): string {
  const [first] = children
  if (first === undefined) return ''
  const { start, end } = rangeOf(first)
  return idComment.exec(text.slice(start, end))?.[1] ?? ''
}
