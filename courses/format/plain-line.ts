import { z } from 'zod'
import { wantedForm } from './wanted-form.ts'

/**
 * Control characters, halves of a character, and the marks that turn the direction of writing round: in a title they can make one text look
 * like another (reliability notes, untrusted packs).
 */
const hidden = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u

/** Parses one line of shown text: trimmed, not empty, at most `limit` UTF-16 units, no control or direction marks and no half characters. */
export function plainLineSchema(limit: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(limit)
    .refine((text) => !hidden.test(text), { error: ({ input }) => wantedForm(`≠ ${hiddenIn(input)}`) })
}

/** The first hidden character of a text by its number, such as `U+202E`. */
function hiddenIn(text: unknown): string {
  const code = hidden.exec(String(text))?.[0].codePointAt(0) ?? 0
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}
