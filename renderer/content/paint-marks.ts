/** Name of the painted ranges; `marks.css` gives them their look. */
const name = 'tianye-mark'

/** Paints these ranges as marked, in place of those before. The text itself is not touched. */
export function paintMarks(ranges: readonly Range[]): void {
  if (ranges.length === 0) CSS.highlights.delete(name)
  else CSS.highlights.set(name, new Highlight(...ranges))
}
