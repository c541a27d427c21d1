import { CapReached } from './cap-reached.ts'
import { limits } from './limits.ts'

const blockPrefix = /^(?:[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))+/
const oneMark = />|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)/g
const thematicBreak = /^[ \t]*([-*_])(?:[ \t]*\1){2,}[ \t]*$/
// Two of a long run pair off at a time, so a run is as many marks as it has pairs.
const mark = /[*_~]{1,2}|[[\]]/g
const searching = /`+|</g

/**
 * Stops text that would exhaust the stack or the reader's patience, by one pass over its lines before parsing. Throws
 * {@link CapReached}; the limits are those of `limits.ts`.
 */
export function checkCaps(text: string): void {
  if (utf8Length(text) > limits.bytes) throw new CapReached('too-large', { line: 1, column: 1 }, limits.bytes)

  let marks = 0
  let lines = 0
  let searches = 0
  let length = 0
  let columns = 0
  let number = 0
  for (const line of text.split('\n')) {
    number++
    if (line.trim() === '') {
      marks = 0
      lines = 0
      searches = 0
      length = 0
      columns = 0
      continue
    }
    const at = { line: number, column: 1 }
    marks += line.match(mark)?.length ?? 0
    lines += 1
    searches += line.match(searching)?.length ?? 0
    length += line.length + 1
    columns = Math.max(columns, line.split('|').length)
    if (marks > limits.marksInBlock) throw new CapReached('too-many-marks', at, limits.marksInBlock)
    if (lines > limits.linesInBlock) throw new CapReached('block-too-long', at, limits.linesInBlock)
    if (searches * length > limits.searchedInBlock) throw new CapReached('block-too-slow', at, limits.searchedInBlock)
    if (columns * lines > limits.cellsInBlock) throw new CapReached('block-too-slow', at, limits.cellsInBlock)

    const prefix = thematicBreak.test(line) ? undefined : blockPrefix.exec(line)?.[0]
    if (prefix === undefined) continue
    if ((prefix.match(oneMark)?.length ?? 0) > limits.marksBeforeLine)
      throw new CapReached('too-deep', at, limits.marksBeforeLine)
    if (indentOf(prefix) > limits.indent) throw new CapReached('too-deep', at, limits.indent)
  }
}

/** Bytes of `text` in UTF-8; a lone surrogate counts as the three bytes of its replacement. */
export function utf8Length(text: string): number {
  let bytes = text.length
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (unit < 0x80) continue
    if (unit < 0x800) bytes += 1
    else if (unit >= 0xd800 && unit <= 0xdbff && (text.charCodeAt(index + 1) & 0xfc00) === 0xdc00) {
      bytes += 2
      index++
    } else bytes += 2
  }
  return bytes
}

function indentOf(prefix: string): number {
  let columns = 0
  for (const character of prefix) {
    if (character === ' ') columns += 1
    else if (character === '\t') columns += 4 - (columns % 4)
    else break
  }
  return columns
}
