import canonicalize from 'canonicalize'

/** Deeper nesting is refused, so that a hostile file cannot exhaust the stack. A lesson of 60 levels takes about 130. */
const maxDepth = 160

/**
 * The one text of a JSON value: JCS (RFC 8785), further limited to safe integers, so that no reader has to agree with us
 * on how a fraction prints. `null` for anything else: fractions, `undefined`, dates, lone surrogates, too deep a nesting.
 */
export function canonicalJson(value: unknown): string | null {
  if (!isCanonical(value, 0)) return null
  try {
    return canonicalize(value) ?? null
  } catch {
    return null // a lone surrogate
  }
}

/** Reads a text that is canonical to the letter; `null` for any other, so two spellings of one value never pass. */
export function parseCanonicalJson(text: string): { readonly value: unknown } | null {
  try {
    const value: unknown = JSON.parse(text)
    return canonicalJson(value) === text ? { value } : null
  } catch {
    return null
  }
}

function isCanonical(value: unknown, depth: number): boolean {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return true
  if (typeof value === 'number') return Number.isSafeInteger(value)
  if (typeof value !== 'object' || depth === maxDepth) return false
  if (Array.isArray(value)) return value.every((item) => isCanonical(item, depth + 1))
  return isPlain(value) && Object.values(value).every((item) => isCanonical(item, depth + 1))
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}
