import type { BrowserWindow } from 'electron'
import { notesTexts } from '#contract/messages/notes-texts.ts'
import type { SaveNotes } from '#services/reading/save-notes.ts'
import { saveFile } from './save-file.ts'

/** Saves notes by the system's own dialog, over the window that is open when it is asked for. */
export function createNotesSaver(openWindow: () => BrowserWindow | undefined): SaveNotes {
  const kind = { name: 'Markdown', extensions: ['md'] }
  return (make, language) =>
    saveFile(openWindow(), { title: notesTexts.dialog[language], name: notesTexts.file[language], kind }, make)
}
