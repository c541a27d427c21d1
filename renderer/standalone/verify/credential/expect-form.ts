import { Refusal } from '../refusal.ts'
import { unitsOf } from './decimal.ts'
import type { Json } from './json.ts'
import { stringOf } from './quads.ts'

/** The forms of names that several fields share. */
export const forms = {
  serial: /^[A-Z0-9]+(?:-[A-Z0-9]+)*$/,
  id: /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/,
  version: /^\d+\.\d+\.\d+$/,
  digest: /^[0-9a-f]{64}$/,
} as const

/** Refuses as `form-unknown` what does not hold. */
export function must(holds: boolean, path: string): void {
  if (!holds) refuse(path)
}

/** Refuses as `form-unknown`. */
export function refuse(path: string): never {
  throw new Refusal('form-unknown', path)
}

/** A text of a form, no longer than `limit`. */
export function matching(said: Json | undefined, form: RegExp, limit: number, path: string): string {
  const text = stringOf(said, path)
  return form.test(text) && text.length <= limit ? text : refuse(path)
}

/** One of a closed list of words. */
export function oneOf(said: Json | undefined, words: readonly string[], path: string): string {
  const text = stringOf(said, path)
  return words.includes(text) ? text : refuse(path)
}

/** A decimal fraction as a whole number of 10^-digits, from `least` to `most`. */
export function numberOf(
  said: Json | undefined,
  digits: number,
  [least, most]: readonly [number, number],
  path: string,
): number {
  const units = typeof said === 'string' ? unitsOf(said, digits) : null
  return units === null || units < least || units > most ? refuse(path) : units
}
