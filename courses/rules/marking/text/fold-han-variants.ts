import { hanVariants } from './han-variants.ts'

const simplified = new Map<string, string>()
for (let at = 0; at < hanVariants.length; at += 2) simplified.set(hanVariants.charAt(at), hanVariants.charAt(at + 1))

/**
 * Traditional characters turned into simplified ones, one by one and without context, for comparing only: it also folds
 * characters that one form of writing keeps apart (後 and 后), so never show or store the result. Folding twice changes
 * nothing more.
 */
export function foldHanVariants(text: string): string {
  return text.replace(/\p{Script=Han}/gu, (character) => simplified.get(character) ?? character)
}
