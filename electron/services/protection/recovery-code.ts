import { hkdfSync } from 'node:crypto'
import { z } from 'zod'
import { openBytes, sealBytes } from '#db/protection/sealed-bytes.ts'

/** Crockford's base 32: no I, L, O or U, so that nothing looks like something else on paper. */
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

const groups = 7
const digitsPerGroup = 4

/**
 * A new code for paper: seven groups of four random digits and a check digit each, 140 random bits. Such a code cannot be
 * guessed, so what it wraps needs no slow key derivation.
 */
export function newRecoveryCode(randomBytes: (count: number) => Uint8Array): string {
  const random = randomBytes(groups * digitsPerGroup)
  return Array.from({ length: groups }, (_, group) => {
    const values = [...random.subarray(group * digitsPerGroup, (group + 1) * digitsPerGroup)].map((byte) => byte & 31)
    return [...values, checkValue(group, values)].map((value) => digits[value]).join('')
  }).join('-')
}

/** What was typed, read as a code: `mistyped` tells the first group, from 1, that is not as it was on the paper. */
export type TypedCode =
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'length'; readonly given: number; readonly expected: number }
  | { readonly kind: 'mistyped'; readonly group: number }

/** Reads a code as people type one: in any case and width, with any spaces and dashes, O for 0, I and L for 1. */
export function readRecoveryCode(typed: string): TypedCode {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}_.]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  const length = digitsPerGroup + 1
  if (plain.length !== groups * length) {
    return { kind: 'length', given: plain.length, expected: groups * length }
  }
  const written = Array.from({ length: groups }, (_, group) => plain.slice(group * length, (group + 1) * length))
  const wrong = written.findIndex((text, group) => {
    const values = Array.from(text, (digit) => digits.indexOf(digit))
    return values.includes(-1) || values.at(-1) !== checkValue(group, values.slice(0, -1))
  })
  return wrong === -1 ? { kind: 'code', code: written.join('-') } : { kind: 'mistyped', group: wrong + 1 }
}

/** A secret of 64 bytes that a recovery code opens. */
export const codeWrappedSchema = z.strictObject({
  kdf: z.literal('hkdf-sha256'),
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  cipher: z.literal('aes-256-gcm'),
  /** Nonce, encrypted secret, tag. */
  sealed: z.string().regex(/^[0-9a-f]{184}$/),
})

/** See {@link codeWrappedSchema}. */
export type CodeWrapped = z.infer<typeof codeWrappedSchema>

/** Wraps a secret under a code as {@link newRecoveryCode} or {@link readRecoveryCode} gives it. */
export function wrapByCode(
  secret: Uint8Array,
  context: string,
  code: string,
  randomBytes: (count: number) => Uint8Array,
): CodeWrapped {
  const salt = Buffer.from(randomBytes(16)).toString('hex')
  const sealed = sealBytes(keyOf(code, salt), context, secret, randomBytes).toString('hex')
  return { kdf: 'hkdf-sha256', salt, cipher: 'aes-256-gcm', sealed }
}

/** The secret; `null` for another code. */
export function unwrapByCode(wrapped: CodeWrapped, context: string, code: string): Buffer | null {
  return openBytes(keyOf(code, wrapped.salt), context, Buffer.from(wrapped.sealed, 'hex'))
}

function keyOf(code: string, salt: string): Buffer {
  return Buffer.from(hkdfSync('sha256', code, Buffer.from(salt, 'hex'), 'tianye recovery code 1', 32))
}

/**
 * A check digit over GF(32): each digit with a weight of its own, and the place of the group. So one wrong digit, two digits
 * that changed places within a group, and two groups that changed places always show.
 */
function checkValue(group: number, values: readonly number[]): number {
  return values.reduce((sum, value, place) => sum ^ times(value, power(place + 1)), power(group + digitsPerGroup + 1))
}

/** In GF(32) over x^5 + x^2 + 1, in which 2 generates all 31 other than nought. */
function times(a: number, b: number): number {
  let product = 0
  for (let bit = 0; bit < 5; bit += 1) {
    if (((b >> bit) & 1) === 1) product ^= a << bit
  }
  for (let bit = 8; bit >= 5; bit -= 1) {
    if (((product >> bit) & 1) === 1) product ^= 0b100101 << (bit - 5)
  }
  return product
}

function power(exponent: number): number {
  return Array.from({ length: exponent }).reduce<number>((value) => times(value, 2), 1)
}
