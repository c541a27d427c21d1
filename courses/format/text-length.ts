/** Letters and digits joined by apostrophes, hyphens and points inside a word: `don't`, `in-service`, `3.5`. */
const word = /[\p{Script=Latin}\p{N}](?:[\p{Script=Latin}\p{M}\p{N}]|['’.-](?=[\p{Script=Latin}\p{N}]))*/gu
const hanCharacter = /\p{Script=Han}/gu

/** How many English words and how many Han characters a text has. */
export function textLength(text: string): { readonly words: number; readonly hanCharacters: number } {
  return { words: text.match(word)?.length ?? 0, hanCharacters: text.match(hanCharacter)?.length ?? 0 }
}
