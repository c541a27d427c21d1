import { create, type Face } from 'fontkit'
import type { FontRole, PaperFonts } from './paper-fonts.ts'

const opened = new WeakMap<PaperFonts, Readonly<Record<FontRole, Face>>>()

/** The faces of these fonts, opened. That takes most of the time of a page, so the same fonts are opened once. */
export function openFaces(fonts: PaperFonts): Readonly<Record<FontRole, Face>> {
  const known = opened.get(fonts)
  if (known !== undefined) return known
  const faces = {
    latin: create(fonts.latin),
    latinBold: create(fonts.latinBold),
    han: create(fonts.han),
    hanBold: create(fonts.hanBold),
    rare: create(fonts.rare),
  }
  opened.set(fonts, faces)
  return faces
}
