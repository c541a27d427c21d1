import type { IdSlot } from '#courses/format/source-survey.ts'
import { duplicatesIn, scopesOf } from './id-scopes.ts'
import { applyEdits, type LineEdit } from './line-edits.ts'
import { nameFromText, newName } from './name-from-text.ts'

/** One language's file as it stands: its text and its slots. */
export type IdFile = { readonly file: string; readonly text: string; readonly slots: readonly IdSlot[] }

/** What came of it: the files that changed, or why nothing did. */
export type ChangedId =
  | {
      readonly kind: 'changed'
      readonly from: string
      readonly to: string
      readonly files: readonly { readonly file: string; readonly line: number; readonly text: string }[]
    }
  /** Nothing with an id stands on the line. */
  | { readonly kind: 'nothing-there' }
  /** The id stands once, so records may go by it. */
  | { readonly kind: 'not-duplicate'; readonly id: string }
  /** Several things of the line have ids that stand twice. */
  | { readonly kind: 'several'; readonly ids: readonly string[] }

/**
 * Gives the thing on a line of `own` a new id where its id stands twice. In the other language's file the thing at the same
 * place of the structure gets it too, if it has the same duplicate id. `english` names the file whose words make the name.
 */
export function changeId(own: IdFile, other: IdFile | null, line: number, english: IdFile): ChangedId {
  const onLine = own.slots.flatMap((slot, index) =>
    slot.kind !== 'module' && slot.id !== null && (slot.line === line || slot.written?.line === line) ? [index] : [],
  )
  const [first] = onLine
  if (first === undefined) return { kind: 'nothing-there' }
  const duplicates = duplicatesIn(own.slots)
  const [index, ...more] = onLine.filter((at) => duplicates.has(at))
  if (index === undefined) return { kind: 'not-duplicate', id: own.slots[first]?.id ?? '' }
  if (more.length > 0) return { kind: 'several', ids: [index, ...more].map((at) => own.slots[at]?.id ?? '') }

  const from = own.slots[index]?.id ?? ''
  const isSame = other !== null && sameShape(own.slots, other.slots)
  const isOtherToo = isSame && other.slots[index]?.id === from && duplicatesIn(other.slots).has(index)
  const scope = scopesOf(own.slots)[index] ?? -1
  const taken = new Set(['start', from])
  for (const slots of [own.slots, ...(other === null ? [] : [other.slots])]) {
    const scopes = scopesOf(slots)
    slots.forEach(({ id }, at) => {
      // Where the structures differ, choices of any question count: a name too many is no harm.
      if (id !== null && (scopes[at] === scope || (!isSame && scope !== -1))) taken.add(id)
    })
  }
  const text = (english === own || isSame ? english.slots[index]?.text : own.slots[index]?.text) ?? ''
  const name = nameFromText(text)
  const to = newName(name === '' || name === from ? from : name, from, taken)
  const files = [own, ...(isOtherToo && other !== null ? [other] : [])].flatMap((file) => {
    const edit = editOf(file, index, from, to)
    return edit === null ? [] : [{ file: file.file, line: edit.line, text: applyEdits(file.text, [edit]) }]
  })
  return { kind: 'changed', from, to, files }
}

function sameShape(one: readonly IdSlot[], other: readonly IdSlot[]): boolean {
  return one.length === other.length && one.every(({ shape }, index) => shape === other[index]?.shape)
}

/** Where the id itself stands: after the mark `#` of a comment or of braces, or after `id=`. */
function editOf({ text, slots }: IdFile, index: number, from: string, to: string): LineEdit | null {
  const written = slots[index]?.written
  if (!written) return null
  const line = text.replace(/^\ufeff/, '').split(/\r\n?|\n/)[written.line - 1] ?? ''
  const start = written.column - 1
  const sign = line.startsWith('id', start) ? line.indexOf('=', start) : line.indexOf('#', start)
  const at = sign < 0 ? -1 : line.indexOf(from, sign)
  return at < 0 ? null : { line: written.line, column: at + 1, remove: from.length, insert: to }
}
