import { accessSync, constants, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureFolder } from '#db/connection/ensure-folder.ts'

/**
 * Where the log and what Chromium needs to run are kept: the data folder, which by Chromium's lock there belongs to one
 * window. Where that cannot be written it is a temporary folder, since without any there would be no window to say so in.
 */
export function workFolder(dataFolder: string): string {
  try {
    ensureFolder(dataFolder)
    accessSync(dataFolder, constants.W_OK)
    return dataFolder
  } catch {
    return mkdtempSync(join(tmpdir(), 'tianye-'))
  }
}
