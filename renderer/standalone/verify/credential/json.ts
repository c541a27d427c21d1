import { Refusal } from '../refusal.ts'

/** A JSON value. Objects are maps, so that no key is special. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject

/** A JSON object, its keys in the order of the file. */
export type JsonObject = ReadonlyMap<string, Json>

const space = /[ \t\n\r]*/y
const numberForm = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
/** Anything but quotes, backslashes and control characters, or an escape (RFC 8259, section 7). */
// oxlint-disable-next-line eslint/no-control-regex -- control characters are what JSON forbids here
const stringForm = /"((?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*)"/y
const words: ReadonlyMap<string, Json> = new Map<string, Json>([
  ['true', true],
  ['false', false],
  ['null', null],
])
const wordForm = /true|false|null/y
const plainEscapes: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }

/**
 * Reads a JSON text (RFC 8259). Throws a refusal for a text that is none, that nests deeper than `maxDepth`, or that writes a
 * key twice in one object: of two values under one key each reader takes the one it likes, and the signature is over one.
 */
export function parseJson(text: string, maxDepth: number): Json {
  let at = 0
  const take = (form: RegExp): RegExpExecArray | null => {
    form.lastIndex = at
    const found = form.exec(text)
    if (found !== null) at = form.lastIndex
    return found
  }
  const takeSign = (sign: string): boolean => {
    take(space)
    if (text.charAt(at) !== sign) return false
    at += 1
    return true
  }
  const need = (isThere: boolean): void => {
    if (!isThere) throw new Refusal('not-json', placeOf(text, at))
  }
  const items = (close: string, readOne: () => void): void => {
    if (takeSign(close)) return
    do readOne()
    while (takeSign(','))
    need(takeSign(close))
  }
  const value = (depth: number): Json => {
    const isList = takeSign('[')
    if (isList || takeSign('{')) {
      if (depth === maxDepth) throw new Refusal('too-deep', placeOf(text, at))
      return isList ? list(depth + 1) : object(depth + 1)
    }
    const string = take(stringForm)
    if (string !== null) return unescaped(string[1] ?? '')
    const word = take(wordForm)
    if (word !== null) return words.get(word[0]) ?? null
    const number = take(numberForm)
    need(number !== null)
    return Number(number?.[0])
  }
  const list = (depth: number): Json => {
    const found: Json[] = []
    items(']', () => found.push(value(depth)))
    return found
  }
  const object = (depth: number): Json => {
    const found = new Map<string, Json>()
    items('}', () => {
      take(space)
      const key = take(stringForm)
      need(key !== null)
      const name = unescaped(key?.[1] ?? '')
      if (found.has(name)) throw new Refusal('duplicate-key', placeOf(text, at))
      need(takeSign(':'))
      found.set(name, value(depth))
    })
    return found
  }
  const whole = value(0)
  take(space)
  need(at === text.length)
  return whole
}

function unescaped(inner: string): string {
  return inner.replace(/\\(?:u(.{4})|(.))/gs, (_, code: string | undefined, letter: string | undefined) =>
    code === undefined ? (plainEscapes[letter ?? ''] ?? letter ?? '') : String.fromCharCode(Number.parseInt(code, 16)),
  )
}

/** Line and column, from 1, for a person with an editor. */
function placeOf(text: string, at: number): string {
  const before = text.slice(0, at).split('\n')
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`
}
