import { join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import type { SavedFile } from '#contract/completion.ts'
import { writeWholeFile } from './write-whole-file.ts'

/** What is saved: the title of the question, the name proposed, and the kind of file. */
export type SaveQuestion = {
  readonly title: string
  readonly name: string
  readonly kind: { readonly name: string; readonly extensions: string[] }
}

/**
 * Asks where by the system's own dialog, and writes the file there whole or not at all; it is made while the question stands. Throws
 * `file-not-written`, and what making it throws.
 */
export async function saveFile(
  owner: BrowserWindow | undefined,
  { title, name, kind }: SaveQuestion,
  make: () => Promise<Uint8Array | string>,
): Promise<SavedFile> {
  const making = make()
  // What fails while the question still stands is told once it is answered.
  making.catch(() => undefined)
  const options = { title, defaultPath: join(app.getPath('documents'), name), filters: [kind] }
  const { canceled, filePath } = await (owner === undefined
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(owner, options))
  if (canceled || filePath === '') return { kind: 'cancelled' }
  await writeWholeFile(filePath, await making)
  return { kind: 'saved', file: filePath }
}
