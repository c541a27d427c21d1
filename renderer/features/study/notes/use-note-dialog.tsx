import { type ReactNode, useState } from 'react'
import type { ReplyError } from '#contract/errors/reply.ts'
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
  const { write, remove } = useNotes(({ actions }) => actions)
  const [problem, setProblem] = useState<ReplyError | null>(null)
  const [edited, setEdited] = useState<Edited | null>(null)
  const view = edited?.view ?? null
  const edit = (next: Edited): void => {
    setProblem(null)
    setEdited(next)
  }
  /** The dialog stays, with what was typed, until it is on the disk. */
  const save = async ({ given }: Edited, note: string): Promise<void> => {
    const error = await write({ ...given, note })
    setProblem(error)
    if (error === null) setEdited(null)
  }
  return {
    write: (given) => edit({ given, view: null }),
    open: (mark) => edit({ given: givenOf(mark), view: mark }),
    dialog: (
      <NoteDialog
        mark={edited?.given ?? null}
        problem={problem}
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
