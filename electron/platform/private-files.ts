import { join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import { exportFolderTexts, privateFileTexts } from '#contract/messages/private-file-texts.ts'
import type { PrivateFileKind, PrivateFiles } from '#services/protection/private-files.ts'
import { chooseFiles } from './choose-files.ts'
import { readWholeFile } from './read-whole-file.ts'
import { writeNewFolder } from './write-new-folder.ts'
import { writeWholeFile } from './write-whole-file.ts'

/** A moved learner brings everything; all other files are a few lines. */
const mostBytes = (kind: PrivateFileKind) => (kind === 'move' ? 512_000_000 : 100_000)

/** See {@link PrivateFiles}; the dialogs stand over the window that is open when they are asked for. */
export function createPrivateFiles(openWindow: () => BrowserWindow | undefined): PrivateFiles {
  return {
    save: async (kind, name, make, language) => {
      const texts = privateFileTexts[kind][language]
      const options = {
        title: texts.save,
        defaultPath: join(app.getPath('documents'), `${name}.${texts.extension}`),
        filters: [{ name: texts.kind, extensions: [texts.extension] }],
      }
      const owner = openWindow()
      const { canceled, filePath } = await (owner === undefined
        ? dialog.showSaveDialog(options)
        : dialog.showSaveDialog(owner, options))
      if (canceled || filePath === '') return { kind: 'cancelled' }
      await writeWholeFile(filePath, await make())
      return { kind: 'saved', file: filePath }
    },
    saveFolder: async (name, make, language) => {
      const [chosen] = await chooseFiles(openWindow(), {
        title: exportFolderTexts[language],
        properties: ['openDirectory', 'createDirectory'],
      })
      if (chosen === undefined) return { kind: 'cancelled' }
      const folder = join(chosen, name)
      await writeNewFolder(folder, make())
      return { kind: 'saved', file: folder }
    },
    open: async (kind, language) => {
      const texts = privateFileTexts[kind][language]
      const [file] = await chooseFiles(openWindow(), {
        title: texts.open,
        properties: ['openFile'],
        filters: [{ name: texts.kind, extensions: [texts.extension] }],
      })
      if (file === undefined) return null
      return { file, bytes: await readWholeFile(file, mostBytes(kind)) }
    },
  }
}
