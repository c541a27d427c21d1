/**
 * The text as it is set: composed (NFC), one space for any white space, without invisible format characters. Whoever compares
 * the paper with its data must clean the data in the same way.
 */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim()
}
