import type { BrowserWindow } from 'electron'
import { openPackTexts } from '#contract/messages/open-pack-texts.ts'
import type { PickPack } from '#services/packs/import-desk.ts'
import { chooseFiles } from './choose-files.ts'

/** Asks for a pack by the system's own dialog, over the window that is open when it is asked for. */
export function createPackPicker(openWindow: () => BrowserWindow | undefined): PickPack {
  return async (language) => {
    const [file] = await chooseFiles(openWindow(), {
      title: openPackTexts.title[language],
      buttonLabel: openPackTexts.button[language],
      properties: ['openFile'],
      filters: [{ name: openPackTexts.kind[language], extensions: ['typack'] }],
    })
    return file ?? null
  }
}
