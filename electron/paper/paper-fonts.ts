/** The faces of a paper. `rare` holds characters of names that the Han faces lack. */
export type FontRole = 'latin' | 'latinBold' | 'han' | 'hanBold' | 'rare'

/** The bytes of one static TrueType file for each role. */
export type PaperFonts = Readonly<Record<FontRole, Uint8Array>>

/**
 * Where each face lies among the installed packages. Static TrueType: pdfkit embeds only the used glyphs of these, and
 * neither WOFF2 nor variable files. All are under the SIL Open Font License 1.1.
 */
export const fontFiles: Readonly<Record<FontRole, string>> = {
  latin: '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  latinBold: '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
  han: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  hanBold: '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  rare: '@expo-google-fonts/noto-serif-jp/700Bold/NotoSerifJP_700Bold.ttf',
}
