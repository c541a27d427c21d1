/** Letters and digits joined inside a word: `don’t`, `in-service`, `3.5`. As the compiler counts words. */
const word = /[\p{Script=Latin}\p{N}](?:[\p{Script=Latin}\p{M}\p{N}]|['’.-](?=[\p{Script=Latin}\p{N}]))*/gu
const hanCharacter = /\p{Script=Han}/gu

/** Words of a text in Latin letters. */
export function countWords(text: string): number {
  return text.match(word)?.length ?? 0
}

/** Chinese characters of a text, without punctuation. */
export function countHan(text: string): number {
  return text.match(hanCharacter)?.length ?? 0
}

/** How long a text looks: characters without spaces, a Chinese one counted as two and a half, which is about its width. */
export function lookingLength(text: string): number {
  const han = countHan(text)
  return text.replaceAll(/\s/g, '').length - han + Math.round(han * 2.5)
}
