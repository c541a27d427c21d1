import { type RefObject, useEffect } from 'react'
import type { Language } from '#contract/language.ts'
import type { ModuleView } from '#contract/library-view.ts'
import { useNotes } from './notes-context.ts'
import { useNoteDialog } from './use-note-dialog.tsx'
import { usePageMarks } from './use-page-marks.ts'

/** Marking and writing notes on a page of a module: what is marked, what can be done, and the dialog in which a note is written. */
export function useMarking(
  article: RefObject<HTMLElement | null>,
  learner: string,
  module: ModuleView,
  page: string,
  wanted: string | undefined,
  language: Language,
) {
  const { open, put } = useNotes(({ actions }) => actions)
  const note = useNoteDialog()
  const { pack, module: id } = module
  useEffect(() => void open({ learner, only: { pack, module: id } }, language), [open, learner, pack, id, language])

  const mark = () => {
    const given = marks.take()
    if (given === null || module.isExamination) return
    document.getSelection()?.removeAllRanges()
    void put(given)
  }
  const write = () => {
    const given = marks.take()
    if (given !== null && !module.isExamination) note.write(given)
  }
  const marks = usePageMarks(article, module, page, wanted, { onMark: mark, onNote: write, onOpen: note.open })
  return { here: marks.here, lost: marks.lost, mark, write, open: note.open, dialog: note.dialog }
}
