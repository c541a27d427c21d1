import { Refusal } from '../refusal.ts'

/** Marks that are not seen or turn the direction of writing round: with them one text looks like another. */
const hidden = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u

/** A text of one line: something in it, no space at its ends, nothing hidden, at most `limit` UTF-16 units. Throws `form-unknown` for another. */
export function lineOf(text: string, limit: number, at: string): string {
  if (text === '' || text.length > limit || text.trim() !== text || hidden.test(text))
    throw new Refusal('form-unknown', at)
  return text
}

/** A text in both languages. */
export type BothLanguages = { readonly en: string; readonly 'zh-CN': string }

/** Both texts of a string that holds English, a line break, and Chinese. */
export function bothOf(text: string, limit: number, at: string): BothLanguages {
  const [en = '', ...rest] = text.split('\n')
  return { en: lineOf(en, limit, at), 'zh-CN': lineOf(rest.join('\n'), limit, at) }
}
