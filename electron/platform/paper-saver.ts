import { type BrowserWindow, shell } from 'electron'
import { saveTexts } from '#contract/messages/save-texts.ts'
import type { PaperSaver } from '#services/completion/paper-saver.ts'
import { saveFile } from './save-file.ts'

/** Saves papers by the system's own dialog, over the window that is open when it is asked for. */
export function createPaperSaver(openWindow: () => BrowserWindow | undefined): PaperSaver {
  let last: string | null = null
  return {
    save: async (name, draw, language) => {
      const kind = { name: 'PDF', extensions: ['pdf'] }
      const saved = await saveFile(openWindow(), { title: saveTexts.title[language], name, kind }, draw)
      if (saved.kind === 'saved') last = saved.file
      return saved
    },
    showLast: () => {
      if (last !== null) shell.showItemInFolder(last)
    },
  }
}
