import { extname, join } from 'node:path'
import { app, type BrowserWindow, dialog, shell } from 'electron'
import { notesTexts } from '#contract/messages/notes-texts.ts'
import { saveTexts } from '#contract/messages/save-texts.ts'
import type { PaperSaver } from '#services/completion/paper-saver.ts'
import { writeWholeFile } from './write-whole-file.ts'

const pdf = { name: 'PDF', extensions: ['pdf'] }
const markdown = { name: 'Markdown', extensions: ['md'] }

/** Saves papers by the system's own dialog, over the window that is open when it is asked for. */
export function createPaperSaver(openWindow: () => BrowserWindow | undefined): PaperSaver {
  let last: string | null = null
  return {
    save: async (name, draw, language) => {
      const drawing = draw()
      // What fails while the question still stands is told once it is answered.
      drawing.catch(() => undefined)
      const options = {
        title: (extname(name) === '.md' ? notesTexts.dialog : saveTexts.title)[language],
        defaultPath: join(app.getPath('documents'), name),
        filters: [extname(name) === '.md' ? markdown : pdf],
      }
      const owner = openWindow()
      const { canceled, filePath } = await (owner === undefined
        ? dialog.showSaveDialog(options)
        : dialog.showSaveDialog(owner, options))
      if (canceled || filePath === '') return { kind: 'cancelled' }
      await writeWholeFile(filePath, await drawing)
      last = filePath
      return { kind: 'saved', file: filePath }
    },
    showLast: () => {
      if (last !== null) shell.showItemInFolder(last)
    },
  }
}
