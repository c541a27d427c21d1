/** The part of fontkit, which ships no types, that tells what a face can draw. */
declare module 'fontkit' {
  export interface Face {
    hasGlyphForCodePoint(codePoint: number): boolean
  }
  export function create(bytes: Uint8Array): Face
}
