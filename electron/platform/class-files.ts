import type { BrowserWindow } from 'electron'
import { classFileTexts } from '#contract/messages/class-file-texts.ts'
import type { ClassFiles } from '#services/cohort/class-files.ts'
import { chooseFiles } from './choose-files.ts'
import { saveFile } from './save-file.ts'

const extensions = { bundle: 'tybundle', roster: 'csv', table: 'csv' } as const

/** Asks for the files of a class by the system's own dialogs, over the window that is open when it is asked for. */
export function createClassFiles(openWindow: () => BrowserWindow | undefined): ClassFiles {
  return {
    pick: (kind, language) => {
      const texts = classFileTexts[kind]
      return chooseFiles(openWindow(), {
        title: texts.open[language],
        properties: kind === 'bundle' ? ['openFile', 'multiSelections'] : ['openFile'],
        filters: [{ name: texts.kind[language], extensions: [extensions[kind]] }],
      })
    },
    save: (kind, name, make, language) => {
      const texts = classFileTexts[kind]
      const filter = { name: texts.kind[language], extensions: [extensions[kind]] }
      const question = { title: texts.save[language], name: `${name}.${extensions[kind]}`, kind: filter }
      return saveFile(openWindow(), question, make)
    },
  }
}
