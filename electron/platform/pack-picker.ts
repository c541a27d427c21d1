import { app, type BrowserWindow, dialog } from 'electron'
import { openPackTexts } from '#contract/messages/open-pack-texts.ts'
import type { PickPack } from '#services/packs/import-desk.ts'

/** Asks for a pack by the system's own dialog, over the window that is open when it is asked for. */
export function createPackPicker(openWindow: () => BrowserWindow | undefined): PickPack {
  return async (language) => {
    const options: Electron.OpenDialogOptions = {
      title: openPackTexts.title[language],
      buttonLabel: openPackTexts.button[language],
      defaultPath: app.getPath('documents'),
      properties: ['openFile'],
      filters: [{ name: openPackTexts.kind[language], extensions: ['typack'] }],
    }
    const owner = openWindow()
    const { canceled, filePaths } = await (owner === undefined
      ? dialog.showOpenDialog(options)
      : dialog.showOpenDialog(owner, options))
    return canceled ? null : (filePaths[0] ?? null)
  }
}
