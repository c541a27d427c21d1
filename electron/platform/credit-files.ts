import { extname } from 'node:path'
import type { BrowserWindow } from 'electron'
import { creditFileTexts } from '#contract/messages/credit-file-texts.ts'
import type { CreditFiles } from '#services/credit/credit-files.ts'
import { saveFile } from './save-file.ts'

/** Saves what leaves a ledger by the system's own dialog, over the window that is open when it is asked for. */
export function createCreditFiles(openWindow: () => BrowserWindow | undefined): CreditFiles {
  return {
    save: (what, name, make, language) => {
      const texts = creditFileTexts[what]
      const kind = { name: texts.kind[language], extensions: [extname(name).slice(1)] }
      return saveFile(openWindow(), { title: texts.save[language], name, kind }, make)
    },
  }
}
