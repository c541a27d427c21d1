import { copyFileSync, existsSync } from 'node:fs'
import { companions } from './restore-files.ts'

/** Copies a database file that nobody has open, with what belongs to it, under another name. Gives the files that it made. */
export function copyDatabaseFiles(from: string, to: string): readonly string[] {
  const there = companions.filter((companion) => existsSync(`${from}${companion}`))
  for (const companion of there) copyFileSync(`${from}${companion}`, `${to}${companion}`)
  return there.map((companion) => `${to}${companion}`)
}
