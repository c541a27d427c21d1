/** A change within one line of a text: so many units from a column on are replaced. Lines and columns count from 1. */
export type LineEdit = {
  readonly line: number
  readonly column: number
  readonly remove: number
  readonly insert: string
}

/**
 * Does the edits and leaves every other unit of the text as it is: ends of lines of any kind, a byte order mark, spaces. Columns are
 * those of the text without a byte order mark. Edits may come in any order and do not overlap.
 */
export function applyEdits(text: string, edits: readonly LineEdit[]): string {
  const mark = text.startsWith('\ufeff') ? 1 : 0
  const starts = [mark]
  for (const { 0: end, index } of text.matchAll(/\r\n?|\n/g)) starts.push(index + end.length)
  const inOrder = edits
    .map((edit) => ({ ...edit, at: (starts[edit.line - 1] ?? text.length) + edit.column - 1 }))
    .toSorted((a, b) => a.at - b.at)
  let done = 0
  let result = ''
  for (const { at, remove, insert } of inOrder) {
    result += text.slice(done, at) + insert
    done = at + remove
  }
  return result + text.slice(done)
}

/** The first end of a line in a text, for writing another. */
export function lineEndOf(text: string): string {
  return /\r\n?|\n/.exec(text)?.[0] ?? '\n'
}
