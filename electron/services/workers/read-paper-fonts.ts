import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FontRole, PaperFonts } from '#paper/paper-fonts.ts'

/** The faces of a folder, one file `ROLE.ttf` each. */
export async function readPaperFonts(folder: string): Promise<PaperFonts> {
  const read = (role: FontRole) => readFile(join(folder, `${role}.ttf`))
  const [latin, latinBold, han, hanBold, rare] = await Promise.all([
    read('latin'),
    read('latinBold'),
    read('han'),
    read('hanBold'),
    read('rare'),
  ])
  return { latin, latinBold, han, hanBold, rare }
}
