/** What {@link scanJson} objects to. */
export type JsonProblem = 'too-deep' | 'duplicate-key' | 'not-json'

/** Strings first, so that no bracket in a text is taken for structure. */
const token = /"(?:[^"\\]|\\.)*"|[[\]{}]|:/gsu

/**
 * Looks a JSON text over before and after it is parsed: nesting deeper than `maxDepth`, which could exhaust a stack, and
 * a key written twice in one object, where two readers may see two values (RFC 8259 leaves it open). `null` when well.
 */
export function scanJson(text: string, maxDepth: number): JsonProblem | null {
  const open: Set<string>[] = []
  let lastString: string | null = null
  for (const [found] of text.matchAll(token)) {
    if (found === '{' || found === '[') {
      if (open.length === maxDepth) return 'too-deep'
      open.push(new Set())
    } else if (found === '}' || found === ']') {
      open.pop()
    } else if (found === ':') {
      const key = parseKey(lastString)
      const keys = open.at(-1)
      if (key === null || keys === undefined) return 'not-json'
      if (keys.has(key)) return 'duplicate-key'
      keys.add(key)
    }
    lastString = found.startsWith('"') ? found : null
  }
  return null
}

/** A key may be written with escapes; what counts is what it says. */
function parseKey(literal: string | null): string | null {
  if (literal === null) return null
  try {
    return String(JSON.parse(literal))
  } catch {
    return null
  }
}
