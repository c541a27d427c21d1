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
  const { put, remove, forget } = useNotes(({ actions }) => actions)
  const last = useNotes((state) => state.last)
  const [edited, setEdited] = useState<Edited | null>(null)
  const view = edited?.view ?? null
  const edit = (next: Edited): void => {
    forget()
    setEdited(next)
  }
  /** The dialog stays, with what was typed, until it is on the disk. */
  const save = async ({ given }: Edited, note: string): Promise<void> => {
    if (await put({ ...given, note })) setEdited(null)
  }
  return {
    write: (given) => edit({ given, view: null }),
    open: (mark) => edit({ given: givenOf(mark), view: mark }),
    dialog: (
      <NoteDialog
        mark={edited?.given ?? null}
        problem={last.kind === 'failed' ? last.error : null}
        onRemove={
          view === null
            ? undefined
            : () => {
                void remove(view)
                setEdited(null)
              }
        }
        onSave={(note) => {
          if (edited !== null) void save(edited, note)
        }}
        onClose={() => setEdited(null)}
      />
    ),
  }
}
