import { type ReactNode, useState } from 'react'
import type { MarkGiven, MarkView } from '#contract/reading.ts'
import { NoteDialog } from './note-dialog.tsx'
import { useNotes } from './notes-context.ts'
import { givenOf } from './notes-store.ts'

type Edited = { readonly given: MarkGiven; readonly view: MarkView | null }

/** The dialog in which a note is written: to a new passage, or to one that is marked. */
export function useNoteDialog(): {
  readonly write: (given: MarkGiven) => void
  readonly open: (mark: MarkView) => void
  readonly dialog: ReactNode
} {
  const { put, remove } = useNotes(({ actions }) => actions)
  const [edited, setEdited] = useState<Edited | null>(null)
  const view = edited?.view ?? null
  return {
    write: (given) => setEdited({ given, view: null }),
    open: (mark) => setEdited({ given: givenOf(mark), view: mark }),
    dialog: (
      <NoteDialog
        mark={edited?.given ?? null}
        onRemove={
          view === null
            ? undefined
            : () => {
                void remove(view)
                setEdited(null)
              }
        }
        onSave={(note) => {
          if (edited !== null) void put({ ...edited.given, note })
          setEdited(null)
        }}
        onClose={() => setEdited(null)}
      />
    ),
  }
}
