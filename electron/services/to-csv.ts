/** A cell of a table. */
export type Cell = string | number | null

/** CSV by RFC 4180 with the mark by which Excel knows UTF-8; all lines have as many cells as the first. */
export function toCsv(lines: readonly (readonly Cell[])[]): string {
  const width = lines[0]?.length ?? 0
  const text = lines.map((line) => Array.from({ length: width }, (_, index) => cellText(line[index] ?? null)).join(','))
  return `\ufeff${text.map((line) => `${line}\r\n`).join('')}`
}

/**
 * A cell. A text that a spreadsheet would take for a formula gets an apostrophe before it, so that a name never runs (OWASP, "CSV
 * Injection"); numbers are ours.
 */
function cellText(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const text = /^\s*[=+\-@\t\r＝＋－＠]/.test(cell) ? `'${cell}` : cell
  return /[",;\r\n\t]/.test(text) || text.trim() !== text ? `"${text.replaceAll('"', '""')}"` : text
}
