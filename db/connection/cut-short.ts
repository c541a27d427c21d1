import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { copyDatabaseFiles } from './copy-database-files.ts'
import { ensureFolder } from './ensure-folder.ts'
import { databaseFileName, setAsideFolderName } from './restore-files.ts'
import { syncFile, syncFolder } from './sync-folder.ts'

/** Names of folders in `set-aside` that hold records as they were found, their end missing. */
const cutShortName = /^cut-short-[0-9a-f]{16}$/

/** In such a folder, until somebody was told of it. */
const untoldName = 'untold'

/**
 * Copies records whose end is missing, as they were found, into `set-aside`: writing on would go over what may still lie in the
 * log. The folder stands whole or not at all, and once it stands a later start does not touch it.
 */
export function keepCutShort(folder: string, lastSaved: string): void {
  const aside = join(folder, setAsideFolderName)
  const place = join(aside, `cut-short-${lastSaved.slice(0, 16)}`)
  if (existsSync(place)) return
  const part = `${place}.part`
  rmSync(part, { recursive: true, force: true })
  ensureFolder(part)
  for (const made of copyDatabaseFiles(join(folder, databaseFileName), join(part, databaseFileName))) syncFile(made)
  writeFileSync(join(part, untoldName), '')
  syncFolder(part)
  renameSync(part, place)
  for (const changed of [aside, folder]) syncFolder(changed)
}

/** The folders in `set-aside` of records whose end was missing. */
export function listCutShort(folder: string): readonly string[] {
  const aside = join(folder, setAsideFolderName)
  if (!existsSync(aside)) return []
  return readdirSync(aside)
    .filter((name) => cutShortName.test(name))
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
