import type { IdSlot } from '#courses/format/source-survey.ts'
import { applyEdits, type LineEdit, lineEndOf } from './line-edits.ts'
import type { IdPlan } from './plan-ids.ts'

/** An id that was written: what it names, and on which line. */
export type WrittenId = {
  readonly id: string
  readonly kind: IdSlot['kind']
  readonly line: number
  readonly column: number
}

/** Writes the planned ids into a file that lacks them. An id that stands there is never changed. */
export function writeIds(
  text: string,
  slots: readonly IdSlot[],
  plan: IdPlan,
): { readonly text: string; readonly written: readonly WrittenId[] } {
  const edits: LineEdit[] = []
  const written: WrittenId[] = []
  slots.forEach(({ id: existing, insert, kind }, index) => {
    const id = plan[index] ?? null
    if (existing !== null || insert === null || id === null) return
    const { line, column, form } = insert
    const after = (text.replace(/^\ufeff/, '').split(/\r\n?|\n/)[line - 1] ?? '').slice(column - 1)
    const forms = {
      comment: ` <!-- #${id} -->`,
      attribute: after.startsWith('}') ? `#${id}` : `#${id} `,
      braces: `{#${id}}`,
      key: `id: ${id}${lineEndOf(text)}`,
    }
    edits.push({ line, column, remove: 0, insert: forms[form] })
    written.push({ id, kind, line, column })
  })
  return { text: applyEdits(text, edits), written }
}

/** Whether a file, surveyed again after writing, has the same structure with every planned id in its place. */
export function isWritten(before: readonly IdSlot[], plan: IdPlan, after: readonly IdSlot[]): boolean {
  return (
    before.length === after.length &&
    before.every(({ shape, id, insert }, index) => {
      const wanted = id ?? (insert === null ? null : (plan[index] ?? null))
      return after[index]?.shape === shape && after[index].id === wanted
    })
  )
}
