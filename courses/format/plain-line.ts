import { z } from 'zod'

/**
 * Control characters, and the marks that turn the direction of writing round: in a title they can make one text look
 * like another (reliability notes, untrusted packs).
 */
const hidden = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u

/** Parses one line of shown text: trimmed, not empty, at most `limit` UTF-16 units, no control or direction marks. */
export function plainLineSchema(limit: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(limit)
    .refine((text) => !hidden.test(text))
}
