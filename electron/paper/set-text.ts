import type { Language } from '#contract/language.ts'
import { cleanText } from './clean-text.ts'
import type { Weight } from './face-choice.ts'
import { clauses, textAtoms } from './text-atoms.ts'

/** How a text is set. Sizes in points, leading as a factor of the size. */
export type TextStyle = {
  readonly weight: Weight
  readonly size: number
  readonly leading: number
  readonly language: Language
  readonly color: string
}

/** A text broken into lines that fit a width. */
export type SetText = {
  readonly style: TextStyle
  readonly lines: readonly string[]
  readonly height: number
}

/** The width in points of a text of one style. */
export type Measure = (text: string, style: TextStyle) => number

/** Where the lines of a text may end. */
type Splitting = (text: string) => readonly string[]

/** Breaks text into lines no wider than `width`; a line break in the text is kept. */
export function setText(
  text: string,
  style: TextStyle,
  width: number,
  measure: Measure,
  split: Splitting = textAtoms,
): SetText {
  const lines = text.split('\n').flatMap((paragraph) => breakLines(split(cleanText(paragraph)), style, width, measure))
  return { style, lines, height: lines.length * style.size * style.leading }
}

/** Like `setText`, with lines as equal as their number allows, broken between clauses if that costs no line: for headings. */
export function setBalanced(
  text: string,
  style: TextStyle,
  width: number,
  measure: Measure,
  split: Splitting = textAtoms,
): SetText {
  const first = setText(text, style, width, measure, split)
  const byClause = setText(text, style, width, measure, clauses)
  const count = first.lines.length
  if (count === 1) return first
  if (split === textAtoms && style.language === 'zh-CN') {
    const isWhole = clauses(cleanText(text)).every((clause) => measure(clause, style) <= width)
    if (isWhole && byClause.lines.length === count) return byClause
  }
  let best = first
  for (let narrower = width * 0.97; narrower > width / 2; narrower *= 0.97) {
    const tried = setText(text, style, narrower, measure, split)
    if (tried.lines.length > count) break
    best = tried
  }
  return best
}

/** Lines keep the space they end with, so that text read from the page has it too. */
function breakLines(atoms: readonly string[], style: TextStyle, width: number, measure: Measure): readonly string[] {
  const lines: string[] = []
  let line = ''
  let lineWidth = 0
  for (const atom of atoms) {
    const withoutSpace = measure(atom.trimEnd(), style)
    if (line !== '' && lineWidth + withoutSpace > width) {
      lines.push(line)
      line = ''
      lineWidth = 0
    }
    line += atom
    lineWidth += measure(atom, style)
    if (withoutSpace <= width) continue
    const pieces = cutToFit(line, style, width, measure)
    line = pieces.pop() ?? ''
    lines.push(...pieces)
    lineWidth = measure(line, style)
  }
  if (line !== '') lines.push(line)
  return lines
}

/** Cuts a word that is wider than a line, such as a digest, wherever the line is full. */
function cutToFit(word: string, style: TextStyle, width: number, measure: Measure): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const character of word) {
    if (piece !== '' && measure((piece + character).trimEnd(), style) > width) {
      pieces.push(piece)
      piece = ''
    }
    piece += character
  }
  return [...pieces, piece]
}
