/** A piece of a text, by offsets, and what takes its place. */
export type TextEdit = { readonly start: number; readonly end: number; readonly text: string }

/** The text with all edits made; none may reach into another. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = ''
  let done = 0
  for (const { start, end, text: instead } of edits.toSorted((a, b) => a.start - b.start)) {
    if (start < done) throw new Error(`edits meet at ${start}`)
    result += text.slice(done, start) + instead
    done = end
  }
  return result + text.slice(done)
}
