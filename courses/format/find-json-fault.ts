type Wanted = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing'

const space = /[ \t\n\r]*/y
const token =
  /[ \t\n\r]*(?:([[\]{}:,])|("(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)|$)/uy

/**
 * The UTF-16 unit of a text from which on it is no longer JSON (RFC 8259): the start of what cannot stand there, or the end of
 * a text that breaks off. `null` when it is JSON. Does not call itself, so that no depth of nesting can hurt it; a text of
 * more than a million units may be too long for it.
 */
export function findJsonFault(text: string): number | null {
  const open: ('[' | '{')[] = []
  let wanted: Wanted = 'value'
  let at = 0
  for (;;) {
    token.lastIndex = at
    const found = token.exec(text)
    space.lastIndex = at
    const start = at + (space.exec(text)?.[0].length ?? 0)
    if (found === null) return start
    const [whole, sign, string, scalar] = found
    at += whole.length
    if (sign === undefined && string === undefined && scalar === undefined) {
      return wanted === 'nothing' ? null : start
    }
    const next = after(wanted, sign ?? (string === undefined ? 'scalar' : 'string'), open)
    if (next === null) return start
    wanted = next
  }
}

/** What has to come after a token where `wanted` was asked for; `null` when it cannot stand there. Keeps `open` true. */
function after(wanted: Wanted, kind: string, open: ('[' | '{')[]): Wanted | null {
  const closed = (): Wanted => (open.length === 0 ? 'nothing' : 'comma-or-end')
  const inner = open.at(-1)
  if (kind === ']' || kind === '}') {
    const isRight = inner === (kind === ']' ? '[' : '{')
    const canEnd = wanted === 'comma-or-end' || wanted === (kind === ']' ? 'value-or-end' : 'key-or-end')
    if (!isRight || !canEnd) return null
    open.pop()
    return closed()
  }
  if (kind === ':') return wanted === 'colon' ? 'value' : null
  if (kind === ',') return wanted === 'comma-or-end' ? (inner === '{' ? 'key' : 'value') : null
  if (wanted === 'key' || wanted === 'key-or-end') return kind === 'string' ? 'colon' : null
  if (wanted !== 'value' && wanted !== 'value-or-end') return null
  if (kind !== '[' && kind !== '{') return closed()
  open.push(kind)
  return kind === '[' ? 'value-or-end' : 'key-or-end'
}
