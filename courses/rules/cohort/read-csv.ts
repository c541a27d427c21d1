/** One record of a CSV file, with the line it begins on, from 1. */
export type CsvRecord = { readonly line: number; readonly cells: readonly string[] }

/**
 * Reads CSV by RFC 4180, forgiving what Excel and people do: any line ending, blanks round a cell, and `,`, `;` or a tab between cells,
 * whichever the first line holds most of. Empty lines are passed over. `openLine` is where a quotation mark opens that never
 * closes; else `null`.
 */
export function readCsv(text: string): { readonly records: readonly CsvRecord[]; readonly openLine: number | null } {
  const separator = separatorOf(text)
  const records: CsvRecord[] = []
  let [at, line] = [0, 1]
  while (at < text.length) {
    const startLine = line
    const cells: string[] = []
    let isMore = true
    while (isMore) {
      const cell = readCell(text, at, separator)
      if (cell === null) return { records, openLine: line }
      cells.push(cell.value)
      line += cell.lines
      at = cell.end
      isMore = text[at] === separator
      if (isMore) at += 1
    }
    if (text[at] === '\r') at += 1
    if (text[at] === '\n') at += 1
    line += 1
    if (cells.some((cell) => cell !== '')) records.push({ line: startLine, cells })
  }
  return { records, openLine: null }
}

type Cell = { readonly value: string; readonly end: number; readonly lines: number }

/** The cell that begins at `at`; `end` is the separator or line end after it, `lines` how many line ends it holds. */
function readCell(text: string, at: number, separator: string): Cell | null {
  const start = skipBlanks(text, at, separator)
  if (text[start] !== '"') {
    let end = start
    while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1
    return { value: text.slice(start, end).trim(), end, lines: 0 }
  }
  let value = ''
  let from = start + 1
  for (;;) {
    const quote = text.indexOf('"', from)
    if (quote === -1) return null
    value += text.slice(from, quote)
    if (text[quote + 1] !== '"') {
      let end = quote + 1
      while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1
      return { value: value.trim(), end, lines: value.split(/\r\n|\r|\n/).length - 1 }
    }
    value += '"'
    from = quote + 2
  }
}

function skipBlanks(text: string, at: number, separator: string): number {
  let end = at
  while (text[end] !== separator && (text[end] === ' ' || text[end] === '\t')) end += 1
  return end
}

function separatorOf(text: string): string {
  const first = text.split(/[\r\n]/, 1)[0] ?? ''
  const counts = [',', ';', '\t'].map((separator) => ({ separator, count: first.split(separator).length }))
  return counts.reduce((best, other) => (other.count > best.count ? other : best)).separator
}
