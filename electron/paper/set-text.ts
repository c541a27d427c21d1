import type { Language } from '#contract/language.ts'
import { cleanText } from './clean-text.ts'
import type { Weight } from './face-choice.ts'
import { textAtoms } from './text-atoms.ts'

/** How a text is set. Sizes in points, leading as a factor of the size. */
export interface TextStyle {
  readonly weight: Weight
  readonly size: number
  readonly leading: number
  readonly language: Language
  readonly color: string
}

/** A text broken into lines that fit a width. */
export interface SetText {
  readonly style: TextStyle
  readonly lines: readonly string[]
  readonly height: number
}

/** The width in points of a text of one style. */
export type Measure = (text: string, style: TextStyle) => number

/** Breaks text into lines no wider than `width`. */
export function setText(text: string, style: TextStyle, width: number, measure: Measure): SetText {
  const lines: string[] = []
  let line = ''
  let lineWidth = 0
  for (const atom of textAtoms(cleanText(text))) {
    const withSpace = measure(atom, style)
    const withoutSpace = measure(atom.trimEnd(), style)
    if (line !== '' && lineWidth + withoutSpace > width) {
      lines.push(line.trimEnd())
      line = ''
      lineWidth = 0
    }
    line += atom
    lineWidth += withSpace
    while (lineWidth > width && withoutSpace > width && [...line].length > 1) {
      const fitting = longestStart(line, style, width, measure)
      lines.push(fitting)
      line = line.slice(fitting.length)
      lineWidth = measure(line, style)
    }
  }
  if (line.trim() !== '') lines.push(line.trimEnd())
  return { style, lines, height: lines.length * style.size * style.leading }
}

/** Like `setText`, with lines as equal as the same number of lines allows: for centred headings. */
export function setBalanced(text: string, style: TextStyle, width: number, measure: Measure): SetText {
  let best = setText(text, style, width, measure)
  const count = best.lines.length
  for (let narrower = width * 0.97; count > 1 && narrower > width / 2; narrower *= 0.97) {
    const tried = setText(text, style, narrower, measure)
    if (tried.lines.length > count) break
    best = tried
  }
  return best
}

function longestStart(line: string, style: TextStyle, width: number, measure: Measure): string {
  let start = ''
  for (const character of line) {
    if (start !== '' && measure(start + character, style) > width) break
    start += character
  }
  return start
}
