import { app, type BrowserWindow, dialog, type OpenDialogOptions } from 'electron'

/**
 * Asks for files or a folder by the system's own dialog, over the window that is open, and begins among the documents where no other
 * of the person's own folders is named. None when whoever is asked thinks better of it.
 */
export async function chooseFiles(
  owner: BrowserWindow | undefined,
  question: Pick<OpenDialogOptions, 'title' | 'buttonLabel' | 'properties' | 'filters'>,
  among: 'documents' | 'pictures' = 'documents',
): Promise<readonly string[]> {
  const options = { ...question, defaultPath: app.getPath(among) }
  const { canceled, filePaths } = await (owner === undefined
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(owner, options))
  return canceled ? [] : filePaths
}
