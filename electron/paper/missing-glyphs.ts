import { cleanText } from './clean-text.ts'
import { faceChoice } from './face-choice.ts'
import type { PaperFonts } from './paper-fonts.ts'

/** A character that no bundled face can draw. */
export type MissingGlyph = {
  readonly character: string
  /** `U+` and at least four hexadecimal digits. */
  readonly codePoint: string
}

/** The characters of the text that cannot be drawn in every weight, each once, in order; empty when all can. */
export function missingGlyphs(text: string, fonts: PaperFonts): readonly MissingGlyph[] {
  const faces = faceChoice(fonts)
  return [...new Set(cleanText(text))]
    .filter((character) => !faces.has(character, 'regular') || !faces.has(character, 'bold'))
    .map((character) => ({
      character,
      codePoint: `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
    }))
}
