import { app, type BrowserWindow, dialog, type OpenDialogOptions } from 'electron'

/** Asks for files or a folder by the system's own dialog, over the window that is open. None when whoever is asked thinks better of it. */
export async function chooseFiles(
  owner: BrowserWindow | undefined,
  question: Pick<OpenDialogOptions, 'title' | 'buttonLabel' | 'properties' | 'filters'>,
): Promise<readonly string[]> {
  const options = { ...question, defaultPath: app.getPath('documents') }
  const { canceled, filePaths } = await (owner === undefined
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(owner, options))
  return canceled ? [] : filePaths
}
