import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type FontRole, fontFiles, type PaperFonts } from '#paper/paper-fonts.ts'

const face = (role: FontRole): Uint8Array => readFileSync(join('node_modules', fontFiles[role]))

/** The bundled fonts, read from the installed packages. */
export const bundledFonts: PaperFonts = {
  latin: face('latin'),
  latinBold: face('latinBold'),
  han: face('han'),
  hanBold: face('hanBold'),
  rare: face('rare'),
}
