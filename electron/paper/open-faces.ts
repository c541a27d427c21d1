import { create, type Face } from 'fontkit'
import type { FontRole, PaperFonts } from './paper-fonts.ts'

/**
 * The faces of these fonts, opened. Each document needs its own: a face remembers of a glyph the characters it was first asked
 * by, which pdfkit writes into the file, so of two documents with one face the second would depend on the first.
 */
export function openFaces(fonts: PaperFonts): Readonly<Record<FontRole, Face>> {
  return {
    latin: create(fonts.latin),
    latinBold: create(fonts.latinBold),
    han: create(fonts.han),
    hanBold: create(fonts.hanBold),
    rare: create(fonts.rare),
  }
}
