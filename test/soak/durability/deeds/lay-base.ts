import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Journal, readLine } from './journal.ts'

/** Where a ground keeps the data folder that cases start from, and what was said of it. */
export const baseOf = (ground: string) => ({
  folder: join(ground, 'base'),
  said: join(ground, 'said'),
  materials: join(ground, 'materials'),
})

/** The folder of a ground in which calls are broken. */
export const casesOf = (ground: string): string => join(ground, 'cases')

/** Lays a copy of the base of a ground, given by its folder, and takes down what was said of it. */
export function layBase(ground: string, into: string, journal: Journal): void {
  const { folder, said } = baseOf(ground)
  cpSync(folder, into, { recursive: true })
  for (const text of readFileSync(said, 'utf8').split('\n')) {
    const line = readLine(text)
    if (line !== null) journal.take(line)
  }
}
