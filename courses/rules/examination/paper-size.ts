import type { DrawLine } from '#courses/format/examination.ts'
import type { DrawItem } from './draw-item.ts'

/** How many questions a paper has: what the draw wants, or one form, or the whole bank. */
export function paperSize(items: readonly DrawItem[], draw: readonly DrawLine[] | undefined): number {
  if (draw !== undefined) return draw.reduce((sum, { count }) => sum + count, 0)
  const form = items.some((item) => item.form !== null) ? 'a' : null
  return items.filter((item) => item.form === form).length
}
