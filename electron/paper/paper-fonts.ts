import files from './font-files.json' with { type: 'json' }

/** The faces of a paper. `rare` holds characters of names that the Han faces lack. */
export type FontRole = 'latin' | 'latinBold' | 'han' | 'hanBold' | 'rare'

/** The bytes of one static TrueType file for each role. */
export type PaperFonts = Readonly<Record<FontRole, Uint8Array>>

/**
 * Where each face lies among the installed packages. Static TrueType: pdfkit embeds only the used glyphs of these, and
 * neither WOFF2 nor variable files. All are under the SIL Open Font License 1.1.
 */
export const fontFiles: Readonly<Record<FontRole, string>> = files
