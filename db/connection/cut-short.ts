import { copyFileSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureFolder } from './ensure-folder.ts'
import { companions, databaseFileName, setAsideFolderName } from './restore-files.ts'
import { syncFile, syncFolder } from './sync-folder.ts'

/** How the name of a folder in `set-aside` begins that holds records as they were found, their end missing. */
const start = 'cut-short-'

/** In such a folder, until somebody was told of it. */
const untoldName = 'untold'

/**
 * Copies records whose end is missing, as they were found, into `set-aside`: writing on would go over what may still lie in the
 * log. Done again after a cut it comes to the same.
 */
export function keepCutShort(folder: string, lastSaved: string): void {
  const aside = join(folder, setAsideFolderName)
  const place = join(aside, `${start}${lastSaved.slice(0, 16)}`)
  ensureFolder(place)
  for (const companion of companions) {
    const from = join(folder, `${databaseFileName}${companion}`)
    const to = join(place, `${databaseFileName}${companion}`)
    rmSync(to, { force: true })
    if (!existsSync(from)) continue
    copyFileSync(from, to)
    syncFile(to)
  }
  writeFileSync(join(place, untoldName), '')
  for (const made of [place, aside, folder]) syncFolder(made)
}

/** The folders in `set-aside` of records whose end was missing. */
export function listCutShort(folder: string): readonly string[] {
  const aside = join(folder, setAsideFolderName)
  if (!existsSync(aside)) return []
  return readdirSync(aside)
    .filter((name) => name.startsWith(start))
    .toSorted()
}

/** Whether there is one that nobody was told of yet. */
export function isCutShortUntold(folder: string): boolean {
  return listCutShort(folder).some((name) => existsSync(join(folder, setAsideFolderName, name, untoldName)))
}

/** Notes that somebody was told of all of them. */
export function noteCutShortTold(folder: string): void {
  for (const name of listCutShort(folder)) rmSync(join(folder, setAsideFolderName, name, untoldName), { force: true })
}
