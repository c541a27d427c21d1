import { readFile } from 'node:fs/promises'
import { type BrowserWindow, shell } from 'electron'
import { saveTexts } from '#contract/messages/save-texts.ts'
import type { PaperSaver } from '#services/completion/paper-saver.ts'
import { saveFile } from './save-file.ts'

/** Saves papers by the system's own dialog, over the window that is open when it is asked for; `pageFile` is the page that checks them. */
export function createPaperSaver(openWindow: () => BrowserWindow | undefined, pageFile: string): PaperSaver {
  let last: string | null = null
  return {
    save: async (name, draw, language) => {
      const kind = { name: 'PDF', extensions: ['pdf'] }
      const saved = await saveFile(openWindow(), { title: saveTexts.title[language], name, kind }, draw)
      if (saved.kind === 'saved') last = saved.file
      return saved
    },
    savePage: (language) => {
      const kind = { name: 'HTML', extensions: ['html'] }
      const question = { title: saveTexts.page[language], name: 'Tianye-verify.html', kind }
      return saveFile(openWindow(), question, () => readFile(pageFile))
    },
    showLast: () => {
      if (last !== null) shell.showItemInFolder(last)
    },
  }
}
