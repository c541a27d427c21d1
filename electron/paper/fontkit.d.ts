/** The part of fontkit, which ships no types, that tells what a face can draw. */
declare module 'fontkit' {
  export type Face = {
    readonly unitsPerEm: number
    hasGlyphForCodePoint(codePoint: number): boolean
    glyphForCodePoint(codePoint: number): { readonly advanceWidth: number }
  }
  export function create(bytes: Uint8Array): Face
}
