import { foldHanVariants } from './fold-han-variants.ts'

const leading = /^[\s;:!?¿¡'"([{【〔〖·]+/
const trailing = /[\s.,;:!?'")\]}】〕〗·]+$/

/**
 * The form in which two short texts are compared; folding twice changes nothing more. In turn: NFKC (full and half width,
 * compatibility forms) and case by Unicode's mappings, independent of locale; characters that show nothing (zero-width
 * spaces and the like) dropped; dashes, quotation marks, enumeration commas and middle dots of all scripts made one each;
 * traditional Han turned simplified; runs of space made one, none kept beside Han characters and list marks; punctuation
 * and space at both ends dropped, unless nothing else is there. Never for showing or storing.
 */
export function foldText(text: string): string {
  const spaced = foldHanVariants(foldMarks(foldCase(text)))
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/ ?([,;:/]) ?/g, '$1')
    .replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '')
  const bare = spaced.replace(leading, '').replace(trailing, '')
  return bare === '' ? spaced : bare
}

function foldCase(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .replaceAll('ς', 'σ')
    .normalize('NFKC')
}

function foldMarks(text: string): string {
  return text
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[“”„‟«»「」『』《》〈〉]/g, '"')
    .replace(/、/g, ',')
    .replace(/。/g, '.')
    .replace(/[•‧・]/g, '·')
}
