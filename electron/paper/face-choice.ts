import type { Face } from 'fontkit'
import type { Language } from '#contract/language.ts'
import { openFaces } from './open-faces.ts'
import type { FontRole, PaperFonts } from './paper-fonts.ts'

/** Light or strong; each has a Latin and a Han face, and both end in the rare one. */
export type Weight = 'regular' | 'bold'

/** A stretch of text that one face draws. */
export type FaceRun = {
  readonly role: FontRole
  readonly text: string
}

/** Splits text over the faces that have its characters. */
export type FaceChoice = {
  /** The runs of cleaned text, in order; characters that no face has are in none. */
  runs(text: string, weight: Weight, language: Language): readonly FaceRun[]
  /** Whether some face of this weight has the character. */
  has(character: string, weight: Weight): boolean
  /** The sum of the advances of a text in ems, without kerning: exact for Han, and far quicker than shaping. */
  advance(role: FontRole, text: string): number
}

const chosen = new WeakMap<PaperFonts, FaceChoice>()

/** The choice among these fonts. Opening them takes time, so the same fonts are opened once; none of these faces draws. */
export function faceChoice(fonts: PaperFonts): FaceChoice {
  const known = chosen.get(fonts)
  if (known !== undefined) return known
  const choice = chooseAmong(openFaces(fonts))
  chosen.set(fonts, choice)
  return choice
}

function chooseAmong(faces: Readonly<Record<FontRole, Face>>): FaceChoice {
  const draws = (role: FontRole, character: string) => faces[role].hasGlyphForCodePoint(character.codePointAt(0) ?? 0)

  return {
    runs: (text, weight, language) => {
      const runs: { role: FontRole; text: string }[] = []
      for (const character of text) {
        const last = runs.at(-1)
        if (last !== undefined && /\p{M}/u.test(character) && draws(last.role, character)) {
          last.text += character
          continue
        }
        const role = rolesFor(character, weight, language).find((candidate) => draws(candidate, character))
        if (role === undefined) continue
        if (last?.role === role) last.text += character
        else runs.push({ role, text: character })
      }
      return runs
    },
    has: (character, weight) => rolesFor(character, weight, 'en').some((role) => draws(role, character)),
    advance: (role, text) => {
      const face = faces[role]
      let sum = 0
      for (const character of text) sum += face.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth
      return sum / face.unitsPerEm
    },
  }
}

/** Letters and figures are Latin in both languages; quotation marks and dashes take the width of the text they stand in. */
function rolesFor(character: string, weight: Weight, language: Language): readonly FontRole[] {
  const latin = weight === 'bold' ? 'latinBold' : 'latin'
  const han = weight === 'bold' ? 'hanBold' : 'han'
  const isLatin =
    language === 'en' ? !/\p{Script=Han}/u.test(character) : /[\p{ASCII}\p{Script=Latin}\p{M}]/u.test(character)
  return isLatin ? [latin, han, 'rare'] : [han, latin, 'rare']
}
